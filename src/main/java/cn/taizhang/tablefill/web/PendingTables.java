package cn.taizhang.tablefill.web;

import cn.taizhang.account.AccountId;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.spreadsheet.HeldUploads;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 待填的表, of everybody: the file alone is kept; what was chosen stands in the address. */
@Component
class PendingTables {

    private final HeldUploads<PendingTable> held = new HeldUploads<>("taizhang-table-", _ -> false);

    /**
     * 待填的表.
     *
     * @param asked for whom and when it is filled, as it was understood
     */
    record PendingTable(
            UUID id, AccountId owner, Path folder, String name, Asked asked, Instant since)
            implements HeldUploads.Held {

        Path content() {
            return folder.resolve("content");
        }
    }

    Path folder() throws IOException {
        return held.folder();
    }

    Instant now() {
        return held.now();
    }

    void keep(PendingTable one) {
        held.keep(one);
    }

    /** Found by its owner only. */
    PendingTable get(AccountId owner, UUID id) {
        return held.find(owner, id)
                .orElseThrow(() ->
                        new NotFound("这张表（上传的文件只保留 " + HeldUploads.KEPT.toMinutes() + " 分钟）"));
    }

    void drop(PendingTable one) {
        held.drop(one);
    }

    @PreDestroy
    void dropAll() {
        held.dropAll();
    }
}
