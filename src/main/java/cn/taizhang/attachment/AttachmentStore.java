package cn.taizhang.attachment;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of files and of their pieces. */
@Repository
class AttachmentStore {

    private final JdbcClient jdbc;

    AttachmentStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Uploads to one record wait for each other until the end of the transaction, so that none is counted or kept twice. */
    void oneAtATime(UUID record) {
        jdbc.sql("select pg_advisory_xact_lock(hashtextextended('attachment ' || :record, 0))")
                .param("record", record.toString())
                .query((row, n) -> n)
                .list();
    }

    /** The row without its content; the record's link comes next, then {@link #insertContent}. */
    void insert(Attachment attachment, Actor actor) {
        jdbc.sql(
                        """
                        insert into attachment.file (attachment_id, name, type, size, sha256, uploaded_at, uploaded_by,
                                                     uploaded_by_account)
                        values (:id, :name, :type, :size, :sha256, :at, :by, :account)
                        """)
                .param("id", attachment.id().value())
                .param("name", attachment.name())
                .param("type", attachment.type().name())
                .param("size", attachment.size())
                .param("sha256", HexFormat.of().parseHex(attachment.sha256()))
                .param("at", Today.stamp(attachment.uploadedAt()))
                .param("by", actor.name())
                .param("account", actor.account())
                .update();
    }

    /** Writes the bytes piece by piece; no more than one piece stands in memory. */
    void insertContent(AttachmentId id, Path content) throws IOException {
        var piece = new byte[AttachmentLimits.CHUNK];
        try (InputStream in = Files.newInputStream(content)) {
            int number = 0;
            for (int read = in.readNBytes(piece, 0, piece.length);
                    read > 0;
                    read = in.readNBytes(piece, 0, piece.length)) {
                jdbc.sql(
                                """
                                insert into attachment.chunk (attachment_id, number, content)
                                values (:id, :number, :content)
                                """)
                        .param("id", id.value())
                        .param("number", number++)
                        .param("content", read == piece.length ? piece : Arrays.copyOf(piece, read))
                        .update();
            }
        }
    }

    /** One piece of a file that is served; nothing once it is withdrawn. */
    Optional<byte[]> chunk(AttachmentId id, int number) {
        return jdbc.sql(
                        """
                        select c.content
                          from attachment.chunk c
                          join attachment.file f using (district, attachment_id)
                         where c.attachment_id = :id and c.number = :number and f.withdrawn_at is null
                        """)
                .param("id", id.value())
                .param("number", number)
                .query(byte[].class)
                .optional();
    }

    /** Of the given attachments those that may be seen, oldest first. */
    List<Attachment> among(List<AttachmentId> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return jdbc.sql(
                        """
                        select attachment_id, name, type, size, sha256, uploaded_by, withdrawn_by, withdrawn_because,
                               uploaded_at at time zone 'Asia/Shanghai' as uploaded_local,
                               withdrawn_at at time zone 'Asia/Shanghai' as withdrawn_local
                          from attachment.file
                         where attachment_id in (:ids)
                         order by uploaded_at, attachment_id
                        """)
                .param("ids", ids.stream().map(AttachmentId::value).toList())
                .query((row, n) -> attachment(row))
                .list();
    }

    /** False when it was withdrawn before. */
    boolean withdraw(AttachmentId id, Actor actor, String because, LocalDateTime now) {
        return jdbc.sql(
                                """
                                update attachment.file
                                   set withdrawn_at = :at, withdrawn_by = :by, withdrawn_by_account = :account,
                                       withdrawn_because = :because
                                 where attachment_id = :id and withdrawn_at is null
                                """)
                        .param("id", id.value())
                        .param("at", Today.stamp(now))
                        .param("by", actor.name())
                        .param("account", actor.account())
                        .param("because", because)
                        .update()
                == 1;
    }

    private static Attachment attachment(ResultSet row) throws SQLException {
        return new Attachment(
                new AttachmentId(row.getObject("attachment_id", UUID.class)),
                row.getString("name"),
                FileType.valueOf(row.getString("type")),
                row.getInt("size"),
                HexFormat.of().formatHex(row.getBytes("sha256")),
                row.getObject("uploaded_local", LocalDateTime.class),
                row.getString("uploaded_by"),
                withdrawal(row));
    }

    private static Attachment.@Nullable Withdrawal withdrawal(ResultSet row) throws SQLException {
        var at = row.getObject("withdrawn_local", LocalDateTime.class);
        return at == null
                ? null
                : new Attachment.Withdrawal(
                        at, row.getString("withdrawn_by"), row.getString("withdrawn_because"));
    }
}
