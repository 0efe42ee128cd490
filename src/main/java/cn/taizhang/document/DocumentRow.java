package cn.taizhang.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 制度行: a document in the list.
 *
 * @param kindKey 种类: equal for copies of one system
 * @param onBehalf 代录: entered by a superior organization, not by the issuer's own people
 * @param version counts the changes, so that two windows never overwrite each other
 */
public record DocumentRow(
        UUID documentId,
        String title,
        String kindKey,
        String number,
        String category,
        String state,
        @Nullable LocalDate issuedOn,
        @Nullable LocalDate inForceOn,
        @Nullable LocalDate repealedOn,
        UUID organizationId,
        String organizationName,
        boolean onBehalf,
        int version) {

    public String categoryLabel() {
        return DocumentCategory.valueOf(category).label();
    }

    public String stateLabel() {
        return DocumentState.valueOf(state).label();
    }
}
