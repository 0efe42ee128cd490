package cn.taizhang.database;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.springframework.util.FileSystemUtils;

/**
 * 新建中的数据目录: a data directory that is filled out of sight, in {@code restoring} below its place, and takes its
 * place only when it is complete. Cut short before, nothing was there; cut short while it moves in, whoever opens the
 * directory next finishes the move.
 */
public final class DirectoryInTheMaking implements AutoCloseable {

    private static final String INSIDE = "restoring";
    private static final String COMPLETE = "complete";

    /** What a file system puts into an empty disk of its own. */
    private static final String OF_THE_DISK = "lost+found";

    private final DataDirectory goal;
    private final DirectoryLock lock;
    private final DataDirectory making;

    private DirectoryInTheMaking(DataDirectory goal, DirectoryLock lock) {
        this.goal = goal;
        this.lock = lock;
        this.making = DataDirectory.at(inside(goal));
    }

    /**
     * Begins in an empty directory, or in one that holds no more than an attempt that was cut short.
     *
     * @throws DatabaseUnavailable when there is anything in it; nothing was touched
     */
    public static DirectoryInTheMaking at(Path path) {
        var goal = new DataDirectory(path);
        refuseUsed(goal);
        goal.makeUsable();
        DirectoryLock lock = DirectoryLock.tryTake(goal).orElseThrow(() -> busy(goal));
        boolean begun = false;
        try {
            finish(goal);
            refuseUsed(goal);
            clear(inside(goal));
            var made = new DirectoryInTheMaking(goal, lock);
            begun = true;
            return made;
        } catch (IOException failed) {
            throw unusable(goal, failed);
        } finally {
            if (!begun) {
                lock.close();
            }
        }
    }

    /** Where to put everything. */
    public DataDirectory directory() {
        return making;
    }

    /** Takes its place; nothing in it may be in use any more. */
    public void complete() {
        try {
            Files.deleteIfExists(making.ownerLock());
            PrivateFile.flushDirectory(making.path());
            PrivateFile.write(making.path().resolve(COMPLETE), "\n");
            finish(goal);
        } catch (IOException failed) {
            throw unusable(goal, failed);
        }
    }

    /** Lets go of the directory; what was not completed is taken away. */
    @Override
    public void close() {
        try (lock) {
            if (!Files.exists(making.path().resolve(COMPLETE))) {
                clear(making.path());
            }
        } catch (IOException failed) {
            throw unusable(goal, failed);
        }
    }

    /** Finishes a move that was cut short; refuses a directory whose restore never came to its end. */
    static void settle(DataDirectory directory) {
        if (!Files.isDirectory(inside(directory))) {
            return;
        }
        try (var _ = DirectoryLock.tryTake(directory).orElseThrow(() -> busy(directory))) {
            finish(directory);
            if (Files.isDirectory(inside(directory))) {
                throw new DatabaseUnavailable(
                        "数据目录 "
                                + directory.path()
                                + " 里有一次没有完成的恢复，其中没有可用的数据。请对这个目录重新运行 restore，不必先清理。");
            }
        } catch (IOException failed) {
            throw unusable(directory, failed);
        }
    }

    /** The server of an attempt that was killed may still run in it; there is nothing of worth in it to be saved. */
    private static void clear(Path inside) throws IOException {
        var waiting = new Waiting(Duration.ofSeconds(20));
        while (Files.isDirectory(inside)) {
            try {
                for (Path each : entriesOf(inside)) {
                    ServerProcesses.serversOf(each)
                            .forEach(pid ->
                                    ProcessHandle.of(pid)
                                            .ifPresent(ProcessHandle::destroyForcibly));
                }
                FileSystemUtils.deleteRecursively(inside);
            } catch (IOException stillWritten) {
                if (!waiting.goesOn()) {
                    throw stillWritten;
                }
            }
        }
    }

    /** An empty one is either not begun or already moved: it means nothing. */
    private static void finish(DataDirectory goal) throws IOException {
        Path inside = inside(goal);
        if (!Files.isDirectory(inside)) {
            return;
        }
        Path complete = inside.resolve(COMPLETE);
        if (Files.exists(complete)) {
            for (Path each : entriesOf(inside)) {
                if (!each.equals(complete)) {
                    Files.move(
                            each,
                            goal.path().resolve(each.getFileName()),
                            StandardCopyOption.ATOMIC_MOVE);
                }
            }
            PrivateFile.flushDirectory(goal.path());
            Files.delete(complete);
        }
        if (entriesOf(inside).isEmpty()) {
            Files.delete(inside);
            PrivateFile.flushDirectory(goal.path());
        }
    }

    private static void refuseUsed(DataDirectory goal) {
        try {
            if (Files.isDirectory(goal.path())
                    && entriesOf(goal.path()).stream()
                            .map(each -> each.getFileName().toString())
                            .anyMatch(name ->
                                    !name.equals(INSIDE)
                                            && !name.equals(OF_THE_DISK)
                                            && !name.equals(
                                                    goal.ownerLock().getFileName().toString()))) {
                throw new DatabaseUnavailable(
                        "目录 "
                                + goal.path()
                                + " 不是空的。恢复只写进空目录，以免盖掉已有的数据；什么都没有改动。请用 --data 另指定一个目录。");
            }
        } catch (IOException failed) {
            throw unusable(goal, failed);
        }
    }

    private static List<Path> entriesOf(Path directory) throws IOException {
        var entries = new ArrayList<Path>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(directory)) {
            all.forEach(entries::add);
        }
        return entries;
    }

    private static Path inside(DataDirectory goal) {
        return goal.path().resolve(INSIDE);
    }

    private static DatabaseUnavailable busy(DataDirectory goal) {
        return new DatabaseUnavailable("目录 " + goal.path() + " 正被另一个台账进程使用（可能正在恢复）。请等它结束。");
    }

    private static DatabaseUnavailable unusable(DataDirectory goal, IOException failed) {
        return new DatabaseUnavailable(
                "目录 " + goal.path() + " 用不了：" + failed.getMessage() + "。请检查磁盘空间和目录权限。", failed);
    }
}
