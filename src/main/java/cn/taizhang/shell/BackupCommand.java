package cn.taizhang.shell;

import cn.taizhang.backup.Alongside;
import cn.taizhang.backup.Backup;
import cn.taizhang.backup.Origin;
import cn.taizhang.secret.KeyFingerprint;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessException;
import org.springframework.transaction.TransactionException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** 备份: everything the district has recorded, in one file; keys stay out of it. */
@Command(name = "backup", description = "把全部数据备份成一个文件；服务可以照常运行。密钥文件不在其中。")
final class BackupCommand implements Callable<Integer> {

    /** 审计链头: outside the database on purpose; they must not be newer than the entries they speak of. */
    private static final List<String> BEFORE_THE_TABLES =
            List.of(Installation.AUDIT_HEADS, DemoMark.NAME);

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;
    @Mixin private final Place place = new Place();

    @Parameters(paramLabel = "FILE", description = "写到哪里，如 taizhang-20261126.backup")
    private Path file = Path.of("");

    @Option(names = "--replace", description = "文件已经有了，就盖掉它")
    private boolean replace;

    @Override
    public Integer call() {
        try (var installation = Installation.open(place.directory("data"), place.database)) {
            var work = new OwnerWork(installation);
            var origin = work.with((connection, _) -> origin(connection));
            var progress = new ProgressLine();
            var written =
                    new Backup(
                                    installation.owner(),
                                    origin,
                                    new Alongside(
                                            installation.directory().path(),
                                            BEFORE_THE_TABLES,
                                            List.of()))
                            .to(file, replace, progress::at);
            progress.end();
            tell(written, installation.keyFile());
            return audited(work, written) ? 0 : Taizhang.FAILED;
        }
    }

    private static Origin origin(Connection connection) throws SQLException {
        var key = KeyFingerprint.recordedIn(connection).map(KeyFingerprint::text).orElse(null);
        try (var statement = connection.createStatement();
                var district = statement.executeQuery("select code, name from kernel.district")) {
            if (!district.next()) {
                throw new CommandFailed("数据目录里还没有区，没有可备份的数据。请看 --data 指的是不是要备份的目录。");
            }
            return new Origin(
                    ProductVersion.text(), district.getString(1), district.getString(2), key);
        }
    }

    /** With a full disk the file may be had and the entry not: the file is what counts, and the lack is told. */
    private static boolean audited(OwnerWork work, Backup.Written written) {
        try {
            work.audit("备份", Map.of("count", written.rows(), "state", written.snapshotAt()));
            return true;
        } catch (DataAccessException | TransactionException failed) {
            System.err.println(
                    "备份文件已经写好，但这次备份没有记进审计：" + failed.getMostSpecificCause().getMessage());
            return false;
        }
    }

    private void tell(Backup.Written written, Path keyFile) {
        var out = Taizhang.out(command);
        out.println(
                "已备份到 %s：%s 的状态，%d 张表，%,d 行，%s，用时 %.1f 秒。"
                        .formatted(
                                written.file(),
                                Moments.text(Instant.parse(written.snapshotAt())),
                                written.tables(),
                                written.rows(),
                                size(written.bytes()),
                                written.took().toMillis() / 1000.0));
        out.println(
                "密钥文件不在备份里。请把 " + keyFile.getParent() + " 目录另外保管，不要和备份放在一起；没有它，证件号和电话无法读取，谁也补救不了。");
        out.println("备份里有姓名等个人信息，现在只有当前用户能读；拷走后请按存放个人信息的要求保管。");
        out.println("恢复：./taizhang restore " + written.file() + " --data 空目录 --key 保管密钥的目录");
    }

    private static String size(long bytes) {
        return bytes < 1 << 20
                ? "%.0f KB".formatted(Math.ceil(bytes / 1024.0))
                : "%.1f MB".formatted(bytes / 1024.0 / 1024.0);
    }
}
