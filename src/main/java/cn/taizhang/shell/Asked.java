package cn.taizhang.shell;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import picocli.CommandLine.Option;

/** 取数条件: organization, period and cut-off as typed on the command line. */
final class Asked {

    @Option(names = "--org", paramLabel = "CODE", description = "组织代码（默认全区）")
    private @Nullable String organization;

    @Option(
            names = "--period",
            paramLabel = "PERIOD",
            description = "报告期：2020、2020H1、2020Q2、2020-05（默认今天所在的半年）")
    private @Nullable String period;

    @Option(names = "--as-of", paramLabel = "DATE", description = "截至日，如 2020-06-30（默认报告期末，不晚于今天）")
    private @Nullable String asOf;

    /** The organization named, or the district; told when there is none. */
    Organization organizationIn(ApplicationContext context) {
        var organizations = context.getBean(Organizations.class);
        String code = organization;
        if (code == null) {
            return organizations
                    .district()
                    .orElseThrow(() ->
                            new CommandFailed("数据目录里还没有区，请先启用：./taizhang serve --district 代码"));
        }
        return organizations
                .byCode(code)
                .orElseThrow(() -> new WrongUsage("没有代码为 " + code + " 的组织。"));
    }

    /** The command line acts over the whole district, under the name of the operating system's user. */
    Viewer viewerIn(ApplicationContext context) {
        var district =
                context.getBean(Organizations.class)
                        .district()
                        .orElseThrow(() -> new CommandFailed("数据目录里还没有区。"));
        return Viewer.commandLine(System.getProperty("user.name"), district.id());
    }

    ReportPeriod periodIn(ApplicationContext context) {
        String typed = period;
        var today = context.getBean(Today.class).date();
        if (typed == null) {
            return ReportPeriod.containing(today, ReportPeriod.Span.HALF_YEAR);
        }
        return ReportPeriod.parse(typed)
                .orElseThrow(
                        () -> new WrongUsage("看不懂报告期 " + typed + "。" + ReportPeriod.HOW_TO_WRITE));
    }

    LocalDate asOfIn(ApplicationContext context, ReportPeriod within) {
        String typed = asOf;
        var today = context.getBean(Today.class).date();
        if (typed == null) {
            return within.end().isAfter(today) ? today : within.end();
        }
        try {
            return LocalDate.parse(typed);
        } catch (DateTimeParseException notADate) {
            throw new WrongUsage("看不懂日期 " + typed + "，请写成 2020-06-30。");
        }
    }
}
