package cn.taizhang.backup;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** 写作中的文件: written beside its place, readable by its owner only, and renamed when it is whole and on the disk. */
final class FileInTheMaking implements AutoCloseable {

    private static final String ENDING = ".partial";

    private final Path goal;
    private final Path beside;
    private final boolean replacing;
    private final FileChannel channel;

    private FileInTheMaking(Path goal, Path beside, boolean replacing, FileChannel channel) {
        this.goal = goal;
        this.beside = beside;
        this.replacing = replacing;
        this.channel = channel;
    }

    static FileInTheMaking at(Path file, boolean replacing) throws IOException {
        Path goal = file.toAbsolutePath().normalize();
        refuseUnlessReplacing(goal, replacing);
        clearDebrisOf(goal);
        Path beside =
                goal.resolveSibling(
                        goal.getFileName() + "." + ProcessHandle.current().pid() + ENDING);
        FileChannel channel =
                FileChannel.open(
                        beside,
                        Set.of(
                                StandardOpenOption.CREATE_NEW,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE),
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
        return new FileInTheMaking(goal, beside, replacing, channel);
    }

    FileChannel channel() {
        return channel;
    }

    void complete() throws IOException {
        channel.force(true);
        channel.close();
        refuseUnlessReplacing(goal, replacing);
        Files.move(
                beside, goal, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        cn.taizhang.database.PrivateFile.flushDirectory(goal.resolveSibling("."));
    }

    @Override
    public void close() throws IOException {
        channel.close();
        Files.deleteIfExists(beside);
    }

    private static void refuseUnlessReplacing(Path goal, boolean replacing)
            throws FileAlreadyExistsException {
        if (Files.exists(goal) && !replacing) {
            throw new FileAlreadyExistsException(goal.toString());
        }
    }

    /** What a process that is no longer there left behind. */
    private static void clearDebrisOf(Path goal) throws IOException {
        Path folder = goal.getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new BackupFailed("目录 " + folder + " 不存在，备份没有地方可写。请先建好它，或换一个位置。");
        }
        Pattern name =
                Pattern.compile(
                        Pattern.quote(goal.getFileName() + ".")
                                + "([0-9]{1,9})"
                                + Pattern.quote(ENDING));
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path each : all) {
                Matcher left = name.matcher(each.getFileName().toString());
                if (left.matches() && !isRunning(Long.parseLong(left.group(1)))) {
                    Files.delete(each);
                }
            }
        }
    }

    private static boolean isRunning(long pid) {
        Optional<ProcessHandle> process = ProcessHandle.of(pid);
        return process.isPresent()
                && process.get().isAlive()
                && pid != ProcessHandle.current().pid();
    }
}
