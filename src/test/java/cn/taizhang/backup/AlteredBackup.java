package cn.taizhang.backup;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/** 改动过的备份: what restoring must see. Each leaves the original alone and gives the altered copy. */
public final class AlteredBackup {

    private AlteredBackup() {}

    public static Path withOneBitFlipped(Path backup, Path copy, long at) {
        try {
            byte[] bytes = Files.readAllBytes(backup);
            bytes[(int) at] ^= 1;
            return Files.write(copy, bytes);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Without a table, and without a word of it in manifest or contents, sealed again as if nothing had happened. */
    public static Path withoutTable(Path backup, Path copy, String table) {
        String gone = BackupWriter.TABLES + table + ".csv";
        return rewritten(
                backup,
                copy,
                (name, bytes) -> {
                    if (name.equals(gone)) {
                        return null;
                    }
                    if (name.equals(BackupWriter.MANIFEST)) {
                        var all = BackupWriter.JSON.readValue(bytes, Manifest.class);
                        return BackupWriter.JSON.writeValueAsBytes(
                                new Manifest(
                                        all.format(),
                                        all.product(),
                                        all.toRestore(),
                                        all.createdAt(),
                                        all.origin(),
                                        all.databaseVersion(),
                                        all.schema(),
                                        all.tables().stream()
                                                .filter(each -> !each.qualified().equals(table))
                                                .toList()));
                    }
                    if (name.equals(BackupWriter.CONTENTS)) {
                        var all = BackupWriter.JSON.readValue(bytes, Contents.class);
                        return BackupWriter.JSON.writeValueAsBytes(
                                new Contents(
                                        all.snapshotAt(),
                                        all.entries().stream()
                                                .filter(entry -> !entry.name().equals(gone))
                                                .toList(),
                                        all.sequences()));
                    }
                    return bytes;
                });
    }

    /** With one entry changed and everything sealed again; the list of checksums still tells of the original. */
    public static Path with(Path backup, Path copy, String entry, String old, String instead) {
        return rewritten(
                backup,
                copy,
                (name, bytes) ->
                        name.equals(entry)
                                ? new String(bytes, java.nio.charset.StandardCharsets.UTF_8)
                                        .replace(old, instead)
                                        .getBytes(java.nio.charset.StandardCharsets.UTF_8)
                                : bytes);
    }

    @FunctionalInterface
    private interface Change {
        byte @Nullable [] of(String name, byte[] bytes) throws IOException;
    }

    private static Path rewritten(Path backup, Path copy, Change change) {
        try (var old = new ZipFile(backup.toFile());
                var channel =
                        FileChannel.open(
                                copy,
                                StandardOpenOption.CREATE,
                                StandardOpenOption.TRUNCATE_EXISTING,
                                StandardOpenOption.READ,
                                StandardOpenOption.WRITE)) {
            var zip = new ZipOutputStream(Channels.newOutputStream(channel));
            for (var entry : old.stream().toList()) {
                var bytes = change.of(entry.getName(), old.getInputStream(entry).readAllBytes());
                if (bytes != null) {
                    zip.putNextEntry(new ZipEntry(entry.getName()));
                    zip.write(bytes);
                    zip.closeEntry();
                }
            }
            zip.setComment(Seal.OPEN);
            zip.finish();
            Seal.put(channel);
            return copy;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
