package cn.taizhang.shell;

import cn.taizhang.audit.AuditFinding;
import cn.taizhang.audit.AuditReport;
import cn.taizhang.audit.AuditVerifier;
import cn.taizhang.audit.ChainHead;
import cn.taizhang.audit.DatabaseChains;
import cn.taizhang.audit.HeadsWitness;
import cn.taizhang.database.DatabaseUnavailable;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Today;
import java.io.IOException;
import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import tools.jackson.databind.ObjectMapper;

/** 核对审计链: says what was altered, and since which head it is proved that nothing else was. Writes nothing. */
@Command(name = "verify", description = "核对审计记录有没有被改动；有不符时退出码为 1。")
final class VerifyCommand implements Callable<Integer> {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final Organization INSTALLATION = new Organization(null, "全区（不属于某个组织的记录）");

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;
    @Mixin private final Place place = new Place();

    @Option(names = "--json", description = "在标准输出给出一份 JSON")
    private boolean json;

    @Option(names = "--paper", paramLabel = "CODE", description = "打印存档的链头短码：核对它写出过，此后没有改动")
    private @Nullable String paper;

    private record Organization(@Nullable String code, String name) {

        String text() {
            return code == null ? name : name + "（" + code + "）";
        }
    }

    /** 结果, as {@code --json} prints it. */
    record Sheet(
            boolean ok,
            long entries,
            int chains,
            long proved,
            long unproved,
            @Nullable Instant provedSince,
            long headsLine,
            String root,
            AuditReport.@Nullable OnPaper paper,
            List<Line> findings,
            List<String> notes) {}

    /** 一处不符. */
    record Line(
            String kind,
            @Nullable UUID chain,
            @Nullable String code,
            @Nullable String name,
            long from,
            long to,
            String text) {}

    @Override
    public Integer call() throws IOException {
        try (var installation = Installation.open(place.directory("data"), place.database);
                var connection = installation.connect()) {
            // the heads are read before the chains: whatever they say was there already
            var witness = witness(installation);
            connection.setAutoCommit(false);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            connection.setReadOnly(true);
            var report = AuditVerifier.verify(new DatabaseChains(connection), witness);
            var names = names(connection);
            var findings = report.findings().stream().map(one -> line(one, names)).toList();
            var out = Taizhang.out(command);
            if (json) {
                out.println(new ObjectMapper().writeValueAsString(sheet(report, findings)));
            } else {
                print(out, report, findings);
            }
            return report.agrees() ? 0 : Taizhang.FAILED;
        } catch (SQLException unreadable) {
            throw new DatabaseUnavailable("读不到审计记录：" + unreadable.getMessage(), unreadable);
        }
    }

    private HeadsWitness witness(Installation installation) throws IOException {
        try {
            return HeadsWitness.read(installation.auditHeads(), installation.auditKey(), paper);
        } catch (IllegalArgumentException mistyped) {
            throw new WrongUsage(String.valueOf(mistyped.getMessage()));
        }
    }

    private static Map<UUID, Organization> names(Connection connection) throws SQLException {
        var names = new HashMap<UUID, Organization>();
        names.put(ChainHead.INSTALLATION, INSTALLATION);
        try (var statement = connection.createStatement();
                var rows =
                        statement.executeQuery(
                                "select organization_id, code, name from organization.directory")) {
            while (rows.next()) {
                names.put(
                        rows.getObject(1, UUID.class),
                        new Organization(rows.getString(2), rows.getString(3)));
            }
        }
        return names;
    }

    private static Line line(AuditFinding finding, Map<UUID, Organization> names) {
        var chain = finding.chainId();
        var organization =
                chain == null
                        ? null
                        : names.getOrDefault(
                                chain, new Organization(null, "编号 " + chain + "（查不到这个组织）"));
        return new Line(
                finding.kind().name(),
                chain,
                organization == null ? null : organization.code(),
                organization == null ? null : organization.name(),
                finding.from(),
                finding.to(),
                organization == null ? finding.text() : organization.text() + " " + finding.text());
    }

    private static Sheet sheet(AuditReport report, List<Line> findings) {
        return new Sheet(
                report.agrees(),
                report.entries(),
                report.chains(),
                report.proved(),
                report.unproved(),
                report.since(),
                report.line(),
                report.root(),
                report.onPaper(),
                findings,
                report.notes());
    }

    private static void print(PrintWriter out, AuditReport report, List<Line> findings) {
        out.println("审计记录 %,d 条，%,d 条链。".formatted(report.entries(), report.chains()));
        findings.forEach(finding -> out.println("不符：" + finding.text()));
        report.notes().forEach(note -> out.println("提示：" + note));
        tellProof(out, report);
        var paper = report.onPaper();
        if (paper != null) {
            out.println(
                    paper.at() == null
                            ? "不符：纸上的短码 " + paper.typed() + " 在链头文件里找不到，文件可能被截短或换掉过。"
                            : "纸上的短码 %s 对得上：%s写出，当时 %,d 条。"
                                    .formatted(paper.typed(), time(paper.at()), paper.entries()));
        }
        out.println(report.agrees() ? "核对完毕，没有发现改动。" : "核对完毕，有不符。");
    }

    private static void tellProof(PrintWriter out, AuditReport report) {
        if (report.since() == null) {
            out.println("库外还没有可用的链头，以上记录只是相互衔接，不能证明没有被数据库的超级用户整段重做过。");
            return;
        }
        if (report.findings().isEmpty()) {
            out.println(
                    "自%s的链头（第 %d 行）起可证明：其中 %,d 条此后没有改动。"
                            .formatted(time(report.since()), report.line(), report.proved()));
        }
        if (report.unproved() > 0) {
            out.println(
                    "此后又写入的 %,d 条相互衔接，但还不能证明：下一个链头写出之前，数据库的超级用户可以把它们整段重做。"
                            .formatted(report.unproved()));
        }
    }

    private static String time(Instant moment) {
        var there = Today.at(moment);
        return ChineseDates.full(there.toLocalDate()) + " " + TIME.format(there);
    }
}
