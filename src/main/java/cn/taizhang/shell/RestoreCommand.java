package cn.taizhang.shell;

import cn.taizhang.backup.BackupFile;
import cn.taizhang.backup.Loading;
import cn.taizhang.database.DataDirectory;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.DirectoryInTheMaking;
import cn.taizhang.database.EmbeddedPostgres;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** 恢复: a backup becomes a data directory; whole, or not at all. */
@Command(name = "restore", description = "把备份恢复到一个空目录；要么全部恢复，要么什么都没有。")
final class RestoreCommand implements Callable<Integer> {

    @CommandLine.Spec private CommandLine.Model.@Nullable CommandSpec command;
    @Mixin private final Place place = new Place();

    @Parameters(paramLabel = "FILE", description = "备份文件")
    private Path file = Path.of("");

    @Option(names = "--key", paramLabel = "FILE", description = "另外保管的密钥文件（secret.key），核对后放进数据目录")
    private @Nullable Path key;

    @Override
    public Integer call() {
        long began = System.nanoTime();
        try (var backup = BackupFile.open(file)) {
            var place = this.place.directory("data").toAbsolutePath().normalize();
            tellWhatComes(backup);
            var keys = RestoredKeys.of(key);
            keys.check(backup.manifest().origin().keyFingerprint());
            keys.tellWhatWillNotWork(backup, place);
            try (var making = DirectoryInTheMaking.at(place)) {
                keys.putInto(making.directory());
                backup.copyFilesTo(making.directory().path());
                var loaded = load(backup, making.directory());
                making.complete();
                tell(loaded, place, Duration.ofNanos(System.nanoTime() - began));
            }
        }
        return 0;
    }

    private void tellWhatComes(BackupFile backup) {
        var origin = backup.manifest().origin();
        System.err.println(
                "备份：%s（%s），%s 的状态，由台账 %s 写成。"
                        .formatted(
                                origin.districtName(),
                                origin.districtCode(),
                                Moments.text(Instant.parse(backup.snapshotAt())),
                                origin.productVersion()));
    }

    private Loading.Loaded load(BackupFile backup, DataDirectory directory) {
        String given = place.database;
        if (given != null) {
            return load(backup, directory, DatabaseAccess.of(given));
        }
        try (var postgres = EmbeddedPostgres.open(directory)) {
            return load(backup, directory, postgres.access());
        }
    }

    /** First the structure that the backup was written in, then its rows, then on to the present structure. */
    private Loading.Loaded load(BackupFile backup, DataDirectory directory, DatabaseAccess owner) {
        var progress = new ProgressLine();
        backup.manifest().schema().reproduceIn(owner);
        var loaded = backup.loadInto(owner, progress::at);
        progress.end();
        try (var installation = Installation.open(directory.path(), place.database)) {
            new OwnerWork(installation)
                    .audit("从备份恢复", Map.of("count", loaded.rows(), "state", backup.snapshotAt()));
        }
        return loaded;
    }

    private void tell(Loading.Loaded loaded, Path place, Duration took) {
        var out = Taizhang.out(command);
        out.println(
                "已恢复到 %s：%d 张表，%,d 行，逐表核对与备份时一致，用时 %.1f 秒。"
                        .formatted(
                                place, loaded.tables(), loaded.rows(), took.toMillis() / 1000.0));
        out.println("启动：./taizhang serve --data " + place);
    }
}
