package cn.taizhang.document;

import cn.taizhang.attachment.AttachmentId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of which attachments belong to which document. */
@Repository
class DocumentAttachmentStore {

    private final JdbcClient jdbc;

    DocumentAttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AttachmentId> of(DocumentId id) {
        return jdbc
                .sql("select attachment_id from document.attachment where document_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(AttachmentId::new)
                .toList();
    }

    void attach(DocumentId id, AttachmentId attachment) {
        jdbc.sql(
                        "insert into document.attachment (document_id, attachment_id) values (:id, :attachment)")
                .param("id", id.value())
                .param("attachment", attachment.value())
                .update();
    }
}
