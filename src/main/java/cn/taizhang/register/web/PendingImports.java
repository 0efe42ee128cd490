package cn.taizhang.register.web;

import cn.taizhang.account.AccountId;
import cn.taizhang.kernel.NotFound;
import jakarta.annotation.PreDestroy;
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
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * 待定的导入, of everybody: kept out of the database, because an uploaded roster holds identity numbers in the clear, and not for
 * long. Whoever comes too late, or after a restart, uploads again.
 */
@Component
class PendingImports {

    static final Duration KEPT = Duration.ofMinutes(30);

    /** An account's newest ones; an older one makes room. */
    private static final int OF_ONE_ACCOUNT = 3;

    private final Map<UUID, PendingImport> all = new ConcurrentHashMap<>();
    private final Set<UUID> writing = ConcurrentHashMap.newKeySet();
    private final InstantSource clock = InstantSource.system();

    /** A folder that only this program reads. */
    Path folder() throws IOException {
        return Files.createTempDirectory("taizhang-import-");
    }

    Instant now() {
        return clock.instant();
    }

    /** Gone when its time is over, also where nobody comes by again. */
    void keep(PendingImport one) {
        dropOld();
        all.put(one.id(), one);
        CompletableFuture.delayedExecutor(KEPT.plusSeconds(1).toSeconds(), TimeUnit.SECONDS)
                .execute(this::dropOld);
        all.values().stream()
                .filter(other -> other.owner().equals(one.owner()))
                .sorted(Comparator.comparing(PendingImport::since).reversed())
                .skip(OF_ONE_ACCOUNT)
                .forEach(this::drop);
    }

    /** Found by its owner only. */
    PendingImport get(AccountId owner, UUID id) {
        dropOld();
        var one = all.get(id);
        if (one == null || !one.owner().equals(owner)) {
            throw new NotFound("这次导入（上传的文件只保留 " + KEPT.toMinutes() + " 分钟）");
        }
        return one;
    }

    /** Whether nobody writes it already: the second half of a double click does not. */
    boolean begin(PendingImport one) {
        return writing.add(one.id());
    }

    void end(PendingImport one) {
        writing.remove(one.id());
    }

    void drop(PendingImport one) {
        if (all.remove(one.id()) != null) {
            delete(one.folder());
        }
    }

    private void dropOld() {
        var oldest = clock.instant().minus(KEPT);
        List.copyOf(all.values()).stream()
                .filter(one -> one.since().isBefore(oldest) && !writing.contains(one.id()))
                .forEach(this::drop);
    }

    @PreDestroy
    void dropAll() {
        List.copyOf(all.values()).forEach(this::drop);
    }

    static void delete(Path folder) {
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
