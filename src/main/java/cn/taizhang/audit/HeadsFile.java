package cn.taizhang.audit;

import cn.taizhang.kernel.CannotStart;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * 链头文件: the heads outside the database, one line whenever some of them changed. Lines are added, flushed to the disk, and
 * never touched again. Several processes may write; each reads first what the others added.
 */
final class HeadsFile {

    private static final String NAME = "heads.log";
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
    private static final FileAttribute<Set<PosixFilePermission>> OWNER_ONLY_FOLDER =
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------"));

    private final Path file;
    private final HeadsKey key;
    private final HeadsReading known;
    private long position;

    HeadsFile(Path folder, HeadsKey key) {
        this.file = in(folder);
        this.key = key;
        this.known = new HeadsReading(key, _ -> {});
    }

    /** The file is there before its key is: a key without a file shows that the file was taken away. */
    static HeadsFile open(Path folder, Path keyFile) {
        Path file = in(folder);
        try {
            boolean used = Files.exists(file) && Files.size(file) > 0;
            if (!Files.exists(file)) {
                Files.createDirectories(folder, OWNER_ONLY_FOLDER);
                Files.createFile(file, OWNER_ONLY);
                flush(folder);
            }
            return new HeadsFile(folder, HeadsKey.open(keyFile, used));
        } catch (IOException unwritable) {
            throw new CannotStart("审计链头的目录 " + folder + " 无法写入，请检查目录权限和磁盘空间。", unwritable);
        }
    }

    static Path in(Path folder) {
        return folder.resolve(NAME);
    }

    /**
     * Adds a line with those of the heads that differ from what the file says; none when nothing changed.
     *
     * @return the last line of the file, whoever wrote it
     */
    synchronized Optional<HeadsLine> write(Instant now, List<ChainHead> heads) throws IOException {
        try (var channel =
                        FileChannel.open(file, StandardOpenOption.READ, StandardOpenOption.WRITE);
                var lock = channel.lock()) {
            catchUp(channel);
            var changed = heads.stream().filter(head -> !known.heads().holds(head)).toList();
            if (!changed.isEmpty() && lock.isValid()) {
                add(channel, now, changed);
            }
        }
        return known.last();
    }

    /** Reads what was added since; a line left unfinished is ended, so that the next stands on its own. */
    private void catchUp(FileChannel channel) throws IOException {
        channel.position(position);
        boolean whole = read(Channels.newInputStream(channel), known);
        position = channel.size();
        if (!whole) {
            append(channel, HeadsLine.TORN + "\n");
        }
    }

    private void add(FileChannel channel, Instant now, List<ChainHead> changed) throws IOException {
        var all = new MerkleTree();
        known.heads().all().forEach(all::put);
        changed.forEach(all::put);
        var line = HeadsLine.sealed(key, known.lastSeal(), known.nextNumber(), now, all, changed);
        append(channel, line.line() + "\n");
        known.take(line.line(), true);
    }

    private void append(FileChannel channel, String text) throws IOException {
        channel.position(position);
        for (var left = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
                left.hasRemaining(); ) {
            channel.write(left);
        }
        channel.force(true);
        position = channel.position();
    }

    private static void flush(Path folder) throws IOException {
        try (var directory = FileChannel.open(folder, StandardOpenOption.READ)) {
            directory.force(true);
        }
    }

    /** Hands every line to the reading; false when the last was not ended. */
    static boolean read(InputStream bytes, HeadsReading reading) throws IOException {
        var line = new ByteArrayOutputStream();
        var in = new BufferedInputStream(bytes);
        for (int one = in.read(); one >= 0; one = in.read()) {
            if (one == '\n') {
                reading.take(line.toString(StandardCharsets.ISO_8859_1), true);
                line.reset();
            } else {
                line.write(one);
            }
        }
        if (line.size() > 0) {
            reading.take(line.toString(StandardCharsets.ISO_8859_1), false);
        }
        return line.size() == 0;
    }
}
