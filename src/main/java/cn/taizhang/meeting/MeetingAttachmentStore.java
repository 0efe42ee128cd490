package cn.taizhang.meeting;

import cn.taizhang.attachment.AttachmentId;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The table of which attachments belong to which meeting. */
@Repository
class MeetingAttachmentStore {

    private final JdbcClient jdbc;

    MeetingAttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<AttachmentId> of(MeetingId id) {
        return jdbc
                .sql("select attachment_id from meeting.attachment where meeting_id = :id")
                .param("id", id.value())
                .query(UUID.class)
                .list()
                .stream()
                .map(AttachmentId::new)
                .toList();
    }

    void attach(MeetingId id, AttachmentId attachment) {
        jdbc.sql(
                        "insert into meeting.attachment (meeting_id, attachment_id) values (:id, :attachment)")
                .param("id", id.value())
                .param("attachment", attachment.value())
                .update();
    }
}
