package cn.taizhang.document;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 制度行: a document in the list. */
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
        int version) {

    public String categoryLabel() {
        return DocumentCategory.valueOf(category).label();
    }

    public String stateLabel() {
        return DocumentState.valueOf(state).label();
    }
}
