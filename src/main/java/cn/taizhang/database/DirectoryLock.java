package cn.taizhang.database;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** 数据目录锁: held by the one process that starts and stops the server of a data directory. Ends with that process. */
final class DirectoryLock implements AutoCloseable {

    /**
     * What this JVM holds. The kernel's lock belongs to the process, and closing any other channel on the same file would
     * drop it, so a second look from within must not open the file at all.
     */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private DirectoryLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** The lock, or empty when a living process (this one included) holds it. */
    static Optional<DirectoryLock> tryTake(DataDirectory directory) {
        Path file;
        try {
            file = directory.path().toRealPath().resolve(directory.ownerLock().getFileName());
        } catch (IOException gone) {
            throw unusable(directory, gone);
        }
        if (!HELD_HERE.add(file)) {
            return Optional.empty();
        }
        @Nullable DirectoryLock taken = null;
        try {
            taken = take(file);
            return Optional.ofNullable(taken);
        } catch (IOException failed) {
            throw unusable(directory, failed);
        } finally {
            if (taken == null) {
                HELD_HERE.remove(file);
            }
        }
    }

    private static @Nullable DirectoryLock take(Path file) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            @Nullable FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
                return null;
            }
            byte[] holder =
                    (ProcessHandle.current().pid() + "\n").getBytes(StandardCharsets.US_ASCII);
            channel.truncate(0).write(ByteBuffer.wrap(holder));
            return new DirectoryLock(file, channel);
        } catch (IOException failed) {
            channel.close();
            throw failed;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException alreadyGone) {
            // the kernel drops the lock with the descriptor either way
        }
        HELD_HERE.remove(file);
    }

    private static DatabaseUnavailable unusable(DataDirectory directory, IOException failed) {
        return new DatabaseUnavailable(
                "锁不住数据目录 "
                        + directory.path()
                        + "："
                        + failed.getMessage()
                        + "。请检查目录权限；网络盘可能不支持文件锁，请改用本机磁盘。",
                failed);
    }
}
