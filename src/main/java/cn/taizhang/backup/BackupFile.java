package cn.taizhang.backup;

import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.PrivateFile;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.zip.ZipFile;
import tools.jackson.core.JacksonException;

/** 备份文件: opened for restoring. What can be told wrong of it without a database is told when it is opened. */
public final class BackupFile implements AutoCloseable {

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;
    private final Contents contents;

    private BackupFile(Path path, ZipFile zip, Manifest manifest, Contents contents) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
        this.contents = contents;
    }

    /**
     * Opens a backup after every byte of it was checked.
     *
     * @throws BackupFailed when it is damaged, cut short, no backup of this product, or of a newer program
     */
    public static BackupFile open(Path file) {
        refuseUnlessSealed(file);
        try {
            var zip = new ZipFile(file.toFile());
            boolean good = false;
            try {
                var manifest = json(zip, file, BackupWriter.MANIFEST, Manifest.class);
                refuseForeign(file, manifest);
                var contents = json(zip, file, BackupWriter.CONTENTS, Contents.class);
                var opened = new BackupFile(file, zip, manifest, contents);
                opened.refuseIncomplete();
                good = true;
                return opened;
            } finally {
                if (!good) {
                    zip.close();
                }
            }
        } catch (IOException unreadable) {
            throw damaged(file, String.valueOf(unreadable.getMessage()), unreadable);
        }
    }

    public Manifest manifest() {
        return manifest;
    }

    /** The moment whose state it holds, ISO 8601 in UTC. */
    public String snapshotAt() {
        return contents.snapshotAt();
    }

    /** Whether it holds files of this folder of the data directory. */
    public boolean holdsFileBelow(String folder) {
        return contents.entries().stream()
                .anyMatch(entry -> entry.name().startsWith(BackupWriter.FILES + folder + "/"));
    }

    /**
     * Loads every table into this empty database, in one transaction, and compares what then stands there with what was
     * written. The structure is the backup's own; whoever calls migrates on from there.
     *
     * @throws BackupFailed when anything differs; nothing was loaded then
     */
    public Loading.Loaded loadInto(DatabaseAccess owner, Steps steps) {
        return new Loading(this, owner).load(steps);
    }

    /** Puts the files that stood beside the database below this directory. */
    public void copyFilesTo(Path directory) {
        Path root = directory.toAbsolutePath().normalize();
        try {
            for (var entry : contents.entries()) {
                if (entry.name().startsWith(BackupWriter.FILES)) {
                    Path goal =
                            root.resolve(entry.name().substring(BackupWriter.FILES.length()))
                                    .normalize();
                    if (!goal.startsWith(root) || goal.equals(root)) {
                        throw damaged(path, "有一个文件的名字越出了数据目录：" + entry.name(), null);
                    }
                    copy(entry, goal);
                }
            }
        } catch (IOException unwritable) {
            throw new BackupFailed(
                    "恢复时写不进 " + root + "：" + Reasons.of(unwritable) + "。请检查磁盘空间和目录权限。", unwritable);
        }
    }

    private void copy(Contents.Entry entry, Path goal) throws IOException {
        Files.createDirectories(
                Objects.requireNonNull(goal.getParent()),
                PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        try (var in = read(entry);
                var out =
                        FileChannel.open(
                                goal,
                                Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE),
                                PosixFilePermissions.asFileAttribute(
                                        PosixFilePermissions.fromString("rw-------")))) {
            in.transferTo(java.nio.channels.Channels.newOutputStream(out));
            out.force(true);
        }
        PrivateFile.flushDirectory(goal.resolveSibling("."));
    }

    Contents contents() {
        return contents;
    }

    Contents.Entry entryOf(Manifest.Table table) {
        return contents.entry(BackupWriter.TABLES + table.qualified() + ".csv")
                .orElseThrow(() -> damaged(path, "缺少表 " + table.qualified(), null));
    }

    /** The unpacked bytes of an entry; when its end is reached its checksum must be the one that was written. */
    InputStream read(Contents.Entry entry) throws IOException {
        var zipped = zip.getEntry(entry.name());
        if (zipped == null) {
            throw damaged(path, "缺少 " + entry.name(), null);
        }
        MessageDigest digest = Sha256.start();
        return new DigestInputStream(new BufferedInputStream(zip.getInputStream(zipped)), digest) {
            @Override
            public void close() throws IOException {
                try (var closing = in) {
                    if (closing.read() < 0 && !Sha256.hex(digest).equals(entry.sha256())) {
                        throw damaged(path, entry.name() + " 的校验值不符", null);
                    }
                }
            }
        };
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException failed) {
            throw damaged(path, String.valueOf(failed.getMessage()), failed);
        }
    }

    private static void refuseUnlessSealed(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            if (!Seal.isWhole(channel)) {
                throw damaged(file, "文件末尾的校验值与内容不符", null);
            }
        } catch (NoSuchFileException missing) {
            throw new BackupFailed("没有文件 " + file + "。");
        } catch (IOException unreadable) {
            throw new BackupFailed("读不了 " + file + "：" + unreadable.getMessage(), unreadable);
        }
    }

    private static void refuseForeign(Path file, Manifest manifest) {
        if (!Manifest.PRODUCT.equals(manifest.product())) {
            throw new BackupFailed(file + " 不是台账的备份。");
        }
        if (manifest.format() != Manifest.FORMAT) {
            throw new BackupFailed(
                    file
                            + " 的格式是第 "
                            + manifest.format()
                            + " 版，本程序只认第 "
                            + Manifest.FORMAT
                            + " 版。它由台账 "
                            + manifest.origin().productVersion()
                            + " 写成，请用那个版本或更新的版本恢复。");
        }
        var unknown = manifest.schema().unknownHere();
        if (!unknown.isEmpty()) {
            throw new BackupFailed(
                    "这份备份由更新的台账（"
                            + manifest.origin().productVersion()
                            + "）写成，本程序没有它的库结构："
                            + String.join("、", unknown.stream().limit(3).toList())
                            + (unknown.size() > 3 ? " 等 " + unknown.size() + " 个文件" : "")
                            + "。请先换成那个版本或更新的版本，再恢复。什么都没有改动。");
        }
    }

    private void refuseIncomplete() {
        manifest.tables().forEach(this::entryOf);
        Set<String> listed =
                manifest.tables().stream()
                        .map(table -> BackupWriter.TABLES + table.qualified() + ".csv")
                        .collect(Collectors.toSet());
        List<String> strangers =
                contents.entries().stream()
                        .map(Contents.Entry::name)
                        .filter(name ->
                                name.startsWith(BackupWriter.TABLES) && !listed.contains(name))
                        .toList();
        if (!strangers.isEmpty()) {
            throw damaged(path, "多出 " + String.join("、", strangers), null);
        }
        contents.entries().stream()
                .filter(entry -> zip.getEntry(entry.name()) == null)
                .findFirst()
                .ifPresent(missing -> {
                    throw damaged(path, "缺少 " + missing.name(), null);
                });
    }

    private static <T> T json(ZipFile zip, Path file, String name, Class<T> type)
            throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new BackupFailed(file + " 里没有 " + name + "，不是台账的备份。");
        }
        try (var in = zip.getInputStream(entry)) {
            return BackupWriter.JSON.readValue(in.readAllBytes(), type);
        } catch (JacksonException malformed) {
            throw damaged(file, name + " 读不懂", malformed);
        }
    }

    static BackupFailed damaged(
            Path file, String how, @org.jspecify.annotations.Nullable Exception cause) {
        String message = "备份文件 " + file + " 已损坏或不完整：" + how + "。没有恢复任何数据，请换一份备份。";
        return cause == null ? new BackupFailed(message) : new BackupFailed(message, cause);
    }
}
