package cn.taizhang.register.web;

import cn.taizhang.account.AccountId;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.spreadsheet.HeldUploads;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.springframework.stereotype.Component;

/** 待定的导入, of everybody; one that is being written does not go although its time is over. */
@Component
class PendingImports {

    private final Set<UUID> writing = ConcurrentHashMap.newKeySet();
    private final HeldUploads<PendingImport> held =
            new HeldUploads<>("taizhang-import-", one -> writing.contains(one.id()));

    Path folder() throws IOException {
        return held.folder();
    }

    Instant now() {
        return held.now();
    }

    void keep(PendingImport one) {
        held.keep(one);
    }

    /** Found by its owner only. */
    PendingImport get(AccountId owner, UUID id) {
        return held.find(owner, id)
                .orElseThrow(() ->
                        new NotFound("这次导入（上传的文件只保留 " + HeldUploads.KEPT.toMinutes() + " 分钟）"));
    }

    /** As long as it is kept. */
    Optional<PendingImport> find(AccountId owner, UUID id) {
        return held.find(owner, id);
    }

    /** Whether nobody writes it already: the second half of a double click does not. */
    boolean begin(PendingImport one) {
        return writing.add(one.id());
    }

    void end(PendingImport one) {
        writing.remove(one.id());
    }

    void drop(PendingImport one) {
        held.drop(one);
    }

    @PreDestroy
    void dropAll() {
        held.dropAll();
    }
}
