package cn.taizhang.spreadsheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/**
 * 暂存的上传: files that were sent and wait for their owner's word, each in a folder that only this program reads, and not for long.
 * Kept out of the database, because a roster holds identity numbers in the clear. Whoever comes too late, or after a restart,
 * sends the file again.
 */
public final class HeldUploads<T extends HeldUploads.Held> {

    public static final Duration KEPT = Duration.ofMinutes(30);

    /** An owner's newest ones; an older one makes room. */
    private static final int OF_ONE_OWNER = 3;

    private final Map<UUID, T> all = new ConcurrentHashMap<>();
    private final InstantSource clock = InstantSource.system();
    private final String prefix;
    private final Predicate<T> inUse;

    /** 暂存的一次上传. */
    public interface Held {
        UUID id();

        /** Whoever sent it; compared by {@code equals}. */
        Object owner();

        /** Holds the file and what was made of it. */
        Path folder();

        Instant since();
    }

    /**
     * @param prefix of the names of the folders
     * @param inUse what must not go although its time is over
     */
    public HeldUploads(String prefix, Predicate<T> inUse) {
        this.prefix = prefix;
        this.inUse = inUse;
    }

    /** A folder that only this program reads. */
    public Path folder() throws IOException {
        return Files.createTempDirectory(prefix);
    }

    public Instant now() {
        return clock.instant();
    }

    /** Gone when its time is over, also where nobody comes by again. */
    public void keep(T one) {
        dropOld();
        all.put(one.id(), one);
        CompletableFuture.delayedExecutor(KEPT.plusSeconds(1).toSeconds(), TimeUnit.SECONDS)
                .execute(this::dropOld);
        all.values().stream()
                .filter(other -> other.owner().equals(one.owner()))
                .sorted(Comparator.comparing((T other) -> other.since()).reversed())
                .skip(OF_ONE_OWNER)
                .forEach(this::drop);
    }

    /** Found by its owner only. */
    public Optional<T> find(Object owner, UUID id) {
        dropOld();
        return Optional.ofNullable(all.get(id)).filter(one -> one.owner().equals(owner));
    }

    public void drop(T one) {
        if (all.remove(one.id()) != null) {
            delete(one.folder());
        }
    }

    public void dropAll() {
        List.copyOf(all.values()).forEach(this::drop);
    }

    private void dropOld() {
        var oldest = clock.instant().minus(KEPT);
        List.copyOf(all.values()).stream()
                .filter(one -> one.since().isBefore(oldest) && !inUse.test(one))
                .forEach(this::drop);
    }

    /** A folder with what lies in it. */
    public static void delete(Path folder) {
        try (var inside = Files.list(folder)) {
            for (var file : inside.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(folder);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
