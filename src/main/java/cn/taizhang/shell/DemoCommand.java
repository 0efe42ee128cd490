package cn.taizhang.shell;

import cn.taizhang.account.Viewer;
import cn.taizhang.demo.DemoDistrict;
import cn.taizhang.demo.DemoResult;
import cn.taizhang.figure.RollUps;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.DistrictSetup;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.Organizations;
import cn.taizhang.report.ReportRequest;
import cn.taizhang.report.Reports;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;
import tools.jackson.databind.ObjectMapper;

/** 演示: the fictional district, its half-year report, then the product to look at. */
@Command(name = "demo", description = "建好（或接着用）演示区，出一份半年汇报，然后启动服务。")
final class DemoCommand implements Callable<Integer> {

    private static final LocalDate USUAL_DAY = LocalDate.of(2020, 6, 30);

    @ParentCommand private @Nullable Taizhang taizhang;
    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;
    @Mixin private final Place place = new Place();

    @Option(names = "--as-of", paramLabel = "DATE", description = "演示停在哪一天（默认 2020-06-30）")
    private @Nullable String asOf;

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "端口（默认 ${DEFAULT-VALUE}）",
            defaultValue = "" + Listening.USUAL_PORT)
    private int port;

    @Mixin private final Exchanging exchanging = new Exchanging();

    @Option(names = "--no-serve", description = "只建数据和材料，不启动服务")
    private boolean noServe;

    @Option(names = "--reset", description = "丢弃已有的演示数据，重新建")
    private boolean reset;

    @Option(names = "--json", description = "就绪后在标准输出给出一份 JSON")
    private boolean json;

    @Override
    public Integer call() throws IOException {
        var directory = new DemoDirectory(place.directory("data"), place.database);
        LocalDate day = directory.prepare(day(), reset);
        var installation = Installation.open(directory.path(), place.database);
        var application = Taizhang.application(taizhang);
        if (noServe) {
            try (installation;
                    var context = installation.application(application)) {
                tell(ready(context, installation.directory().path(), day, null));
            }
            return 0;
        }
        try (var served =
                new ServeCommand.Served(
                        installation, application, Listening.onLoopback(port), exchanging)) {
            tell(ready(served.context(), directory.path(), day, served.address()));
            System.err.println("台账已启动：" + served.address() + "　按 Ctrl+C 结束。");
            served.untilToldToEnd();
        }
        return 0;
    }

    private @Nullable LocalDate day() {
        String typed = asOf;
        try {
            return typed == null ? null : LocalDate.parse(typed);
        } catch (DateTimeParseException notADate) {
            throw new WrongUsage("看不懂日期 " + typed + "，请写成 2020-06-30。");
        }
    }

    /** Builds what is not there yet and draws the report. */
    private Ready ready(
            ConfigurableApplicationContext context,
            Path directory,
            LocalDate day,
            @Nullable String address)
            throws IOException {
        var accounts = new DemoAccountFile(directory, context.getBean(ObjectMapper.class));
        if (context.getBean(DistrictSetup.class).currentDistrict().isEmpty()) {
            var progress = new ProgressLine();
            DemoResult built = context.getBean(DemoDistrict.class).build(day, progress);
            context.getBean(RollUps.class).bringUp();
            progress.end();
            accounts.write(
                    built.logins().stream()
                            .map(one ->
                                    new DemoAccountFile.Account(
                                            one.role(), one.loginName(), one.password()))
                            .toList());
        }
        var district = context.getBean(Organizations.class).district().orElseThrow();
        var report = report(context, directory, district, day);
        return new Ready(
                directory.toAbsolutePath().normalize().toString(),
                new Ready.Org(district.code(), district.name()),
                report.toString(),
                address,
                accounts.read());
    }

    private static Path report(
            ConfigurableApplicationContext context,
            Path directory,
            Organization district,
            LocalDate day) {
        var period = new ReportPeriod(day.getYear(), ReportPeriod.Span.HALF_YEAR, 1);
        var viewer = Viewer.commandLine(System.getProperty("user.name"), district.id());
        var reports = context.getBean(Reports.class);
        var draft = reports.draft(viewer, new ReportRequest(district.id(), period, day)).orThrow();
        var file =
                directory
                        .toAbsolutePath()
                        .normalize()
                        .resolve("半年汇报-%s-截至%s.docx".formatted(period.text(), day));
        ReportCommand.write(file, reports.write(viewer, draft, Reports.Annex.NONE));
        System.err.println(
                "材料：%s（%d 处空，已填 %d 处）".formatted(file, draft.blanks().size(), draft.filled()));
        return file;
    }

    private void tell(Ready ready) {
        var out = Taizhang.out(command);
        if (json) {
            out.println(new ObjectMapper().writeValueAsString(ready));
            return;
        }
        out.println("演示区：" + ready.org().name() + "（" + ready.org().code() + "）");
        out.println("账号（登录名　密码　角色）：");
        ready.accounts()
                .forEach(one ->
                        out.println(
                                "  %-26s %-22s %s"
                                        .formatted(one.name(), one.password(), one.role())));
    }

    /** 就绪: what {@code demo --json} prints. */
    record Ready(
            String data,
            Org org,
            String report,
            @Nullable String address,
            List<DemoAccountFile.Account> accounts) {

        /** 组织. */
        record Org(String code, String name) {}
    }

    static LocalDate usualDay() {
        return USUAL_DAY;
    }
}
