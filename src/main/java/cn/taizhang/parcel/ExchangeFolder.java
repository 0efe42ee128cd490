package cn.taizhang.parcel;

import java.io.IOException;
import java.nio.channels.Channels;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * 交换目录: the one place that both sides reach, each with its own copy where a gateway or a carried disc stands between them.
 * Whatever lies there may have been put there by anybody; hence no part of it is gone into that is a link.
 *
 * @param settled how long a file that cannot be read is left alone after its last change, as it may still be being copied
 */
public record ExchangeFolder(Path path, Duration settled) {

    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeFolder.class);

    private static final String REFUSED = "refused";

    /** More than these are not even looked at in one round. */
    private static final int MOST_LOOKED_AT = 1_000;

    private static final int MOST_SET_ASIDE = 500;

    public ExchangeFolder {
        path = path.toAbsolutePath().normalize();
    }

    public ExchangeFolder(Path path) {
        this(path, TWO_MINUTES);
    }

    /** Puts a parcel's bytes there under its number. */
    public void put(Direction direction, long number, byte[] parcel) throws IOException {
        Files.createDirectories(path);
        Path folder = made(folder(direction));
        WholeFile.write(folder.resolve(direction.fileName(number)), parcel);
    }

    /** Takes away what this side has put there, once the other has read it. */
    public void remove(Direction direction, long number) {
        Path folder = folder(direction);
        if (isFolder(folder)) {
            takeAway(folder.resolve(direction.fileName(number)));
        }
    }

    /** The file of this number, if there is one; never a link. */
    Optional<Path> find(Direction direction, long number) {
        return Optional.of(folder(direction))
                .filter(ExchangeFolder::isFolder)
                .map(folder -> folder.resolve(direction.fileName(number)))
                .filter(ExchangeFolder::isPlain);
    }

    /** 其他文件: what lies there besides the file of this number, as many as are looked at; what only bears its name is among them. */
    List<Path> besides(Direction direction, long number) throws IOException {
        var found = new ArrayList<Path>();
        Path folder = folder(direction);
        if (!isFolder(folder)) {
            return found;
        }
        String expected = direction.fileName(number);
        try (var all = Files.newDirectoryStream(folder)) {
            for (Path one : all) {
                String name = one.getFileName().toString();
                if (!(name.equals(expected) && isPlain(one))
                        && !name.equals(REFUSED)
                        && !name.endsWith(WholeFile.UNFINISHED)) {
                    found.add(one);
                }
                if (found.size() == MOST_LOOKED_AT) {
                    break;
                }
            }
        }
        found.sort(null);
        return found;
    }

    /** The bytes of a plain file, at most one more than a parcel may have. */
    static byte[] bytes(Path file) throws IOException {
        try (var channel =
                        Files.newByteChannel(
                                file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                var in = Channels.newInputStream(channel)) {
            return in.readNBytes(ParcelFormat.LARGEST + 1);
        }
    }

    static boolean isPlain(Path file) {
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
    }

    /** What has been read is taken away; where the disc cannot be written it stays and is known again. */
    static void takeAway(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException readOnly) {
            LOG.debug("a parcel that was read stays where it is", readOnly);
        }
    }

    /** Whether it was changed so lately that it may not be whole yet. */
    boolean isFresh(Path file) {
        try {
            var changed = Files.getLastModifiedTime(file, LinkOption.NOFOLLOW_LINKS).toInstant();
            // a clock that is wrong by more makes nothing fresh for ever
            return Duration.between(changed, Instant.now()).abs().compareTo(settled) < 0;
        } catch (IOException gone) {
            return false;
        }
    }

    /** Moves a file out of the way, under a name that nobody else can foresee; says whether that was done. */
    boolean setAside(Direction direction, Path file) {
        Path from = folder(direction);
        try {
            if (!isFolder(from)) {
                return false;
            }
            Path folder = made(from.resolve(REFUSED));
            try (var there = Files.newDirectoryStream(folder)) {
                int count = 0;
                for (Path _ : there) {
                    if (++count >= MOST_SET_ASIDE) {
                        return false;
                    }
                }
            }
            Files.move(file, folder.resolve(asideName(direction, file)));
            return true;
        } catch (IOException notToBeMoved) {
            return false;
        }
    }

    /** A number of ours is kept in front, so that who looks there finds it. */
    private static String asideName(Direction direction, Path file) {
        long number = direction.numberOf(file.getFileName().toString());
        return (number == 0 ? "other" : direction.fileName(number)) + "-" + UUID.randomUUID();
    }

    private static boolean isFolder(Path part) {
        return Files.isDirectory(part, LinkOption.NOFOLLOW_LINKS);
    }

    /** Fails where something else than a folder stands under that name. */
    private static Path made(Path part) throws IOException {
        return isFolder(part) ? part : Files.createDirectory(part);
    }

    private Path folder(Direction direction) {
        return path.resolve(direction.folder());
    }
}
