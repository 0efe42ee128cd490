package cn.taizhang.shell;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureSheet;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.ObjectMapper;

/** 取数: every figure of an organization for a period and cut-off. */
@Command(name = "figures", description = "列出一个组织在报告期和截至日的全部数据。")
final class FiguresCommand implements Callable<Integer> {

    @ParentCommand private @Nullable Taizhang taizhang;
    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;
    @Mixin private final Place place = new Place();
    @Mixin private final Asked asked = new Asked();

    @Option(names = "--json", description = "在标准输出给出一份 JSON")
    private boolean json;

    @Override
    public Integer call() {
        try (var installation = Installation.open(place.directory("data"), place.database);
                var context = installation.application(Taizhang.application(taizhang))) {
            var organization = asked.organizationIn(context);
            var period = asked.periodIn(context);
            var question =
                    new FigureQuestion(
                            organization.id(),
                            period,
                            asked.asOfIn(context, period),
                            FigureQuestion.Occasion.FIGURES_PAGE);
            var values = valuesOf(context, question);
            var sheet = FigureSheet.of(organization, question, values);
            var out = Taizhang.out(command);
            if (json) {
                out.println(context.getBean(ObjectMapper.class).writeValueAsString(sheet));
            } else {
                print(out, sheet);
            }
        }
        return 0;
    }

    private List<FigureValue> valuesOf(ApplicationContext context, FigureQuestion question) {
        var figures = context.getBean(Figures.class);
        var viewer = asked.viewerIn(context);
        return figures.evaluate(viewer, figures.all(), question);
    }

    private static void print(PrintWriter out, FigureSheet sheet) {
        out.println(sheet.org().name() + "　" + sheet.period() + "　截至 " + sheet.asOf());
        for (var row : sheet.figures()) {
            out.println(
                    row.label()
                            + "　"
                            + (row.value() == null ? row.text() : row.value().toPlainString())
                            + row.unit()
                            + (row.why() == null ? "" : "　（" + row.why() + "）"));
            row.warnings().forEach(warning -> out.println("　　提示：" + warning));
        }
    }
}
