package cn.taizhang.register.web;

import cn.taizhang.account.AccountId;
import cn.taizhang.register.ImportResult;
import cn.taizhang.spreadsheet.HeldUploads;
import java.nio.file.Path;
import java.time.Instant;
import java.util.UUID;

/**
 * 待定的导入: a file that was uploaded and looked through, until its owner decides.
 *
 * @param folder holds the file and what was refused of it; only this program reads there
 * @param organization what stands in for a column of organizations that the file does not have
 * @param result the preview's, or after the decision what was done
 * @param decided whether the owner has had it written
 */
record PendingImport(
        UUID id,
        AccountId owner,
        String register,
        Path folder,
        String name,
        String organization,
        ImportResult result,
        boolean decided,
        Instant since)
        implements HeldUploads.Held {

    static final String CONTENT = "content";

    Path content() {
        return folder.resolve(CONTENT);
    }

    PendingImport done(ImportResult outcome) {
        return new PendingImport(
                id, owner, register, folder, name, organization, outcome, true, since);
    }
}
