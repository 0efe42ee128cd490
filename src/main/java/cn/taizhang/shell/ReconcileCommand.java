package cn.taizhang.shell;

import cn.taizhang.figure.Reconciliation;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.ObjectMapper;

/** 复核: counts everything again from the records; what differs is listed. Writes nothing. */
@Command(name = "reconcile", description = "按记录逐条复核每个组织的每项数据和定稿；有不符时退出码为 1。")
final class ReconcileCommand implements Callable<Integer> {

    @ParentCommand private @Nullable Taizhang taizhang;
    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;
    @Mixin private final Place place = new Place();
    @Mixin private final Asked asked = new Asked();

    @Option(names = "--json", description = "在标准输出给出一份 JSON")
    private boolean json;

    /** 结果, as {@code --json} prints it. */
    record Sheet(
            boolean ok,
            String period,
            LocalDate asOf,
            long values,
            int frozenSets,
            List<String> differences,
            List<String> notes) {}

    @Override
    public Integer call() {
        try (var installation = Installation.open(place.directory("data"), place.database);
                var context = installation.application(Taizhang.application(taizhang))) {
            var organization = asked.organizationIn(context);
            var period = asked.periodIn(context);
            var asOf = asked.asOfIn(context, period);
            var result =
                    context.getBean(Reconciliation.class)
                            .reconcile(asked.viewerIn(context), organization.id(), period, asOf);
            var sheet =
                    new Sheet(
                            result.agrees(),
                            period.text(),
                            asOf,
                            result.values(),
                            result.sets(),
                            result.differences(),
                            result.notes());
            var out = Taizhang.out(command);
            if (json) {
                out.println(context.getBean(ObjectMapper.class).writeValueAsString(sheet));
            } else {
                print(out, sheet);
            }
            return sheet.ok() ? 0 : Taizhang.FAILED;
        }
    }

    private static void print(PrintWriter out, Sheet sheet) {
        out.println(
                "%s　截至 %s：复核 %d 个数、%d 组定稿。"
                        .formatted(
                                sheet.period(), sheet.asOf(), sheet.values(), sheet.frozenSets()));
        sheet.differences().forEach(difference -> out.println("不符：" + difference));
        sheet.notes().forEach(note -> out.println("提示：" + note));
        out.println(sheet.ok() ? "全部相符。" : "有不符，见上。");
    }
}
