package cn.taizhang.meeting;

import static cn.taizhang.attachment.SampleFiles.pdf;
import static cn.taizhang.attachment.SampleFiles.text;
import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.Added;
import cn.taizhang.attachment.Attachments;
import cn.taizhang.attachment.NewFile;
import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;

/** The server's own error for want of room, raised at the second piece of a file. */
@ProductTest
@DisplayName("存附件时磁盘满了")
class AttachmentsOnAFullDiskTests {

    private static final int MORE_THAN_A_PIECE = 256 * 1024 + 1;

    @Autowired private TestDistricts districts;
    @Autowired private TestClock clock;
    @Autowired private Meetings meetings;
    @Autowired private MeetingAttachments records;
    @Autowired private Attachments attachments;
    @TempDir private Path folder;

    private Viewer clerk;
    private MeetingId meeting;
    private List<Long> before;

    @BeforeEach
    void aMeetingAndNoRoomForASecondPiece() {
        clock.reset();
        var district = districts.found();
        clerk = district.firstCommunityClerk();
        meeting = meetings.record(clerk, aMeetingOf(district.firstCommunity()).draft()).orThrow();
        before = rows();
        owner(
                """
                create function attachment.pretend_full() returns trigger language plpgsql as $$
                begin
                    if new.number = 1 then
                        raise exception 'could not extend file: No space left on device' using errcode = '53100';
                    end if;
                    return new;
                end $$;
                create trigger pretend_full before insert on attachment.chunk
                    for each row execute function attachment.pretend_full();
                """);
    }

    @AfterEach
    void roomAgain() {
        owner(
                """
                drop trigger if exists pretend_full on attachment.chunk;
                drop function if exists attachment.pretend_full();
                """);
    }

    @Test
    void a_full_disk_leaves_nothing_and_is_told() throws IOException {
        var added = upload(file("小.pdf", pdf("/A 1")), file("大.pdf", large()));

        assertThat(added.stored()).isEmpty();
        assertThat(added.refused())
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("服务器的存储空间不够，这次没有保存任何文件"));
        nothingIsLeft();
        roomAgain();
        assertThat(upload(file("大.pdf", large())).stored()).hasSize(1);
    }

    @Test
    @DisplayName("对照：一步一个事务，同一检查看见半个文件")
    void with_a_transaction_for_each_step_the_same_check_sees_half_a_file() {
        UUID file = Ids.next();
        owner(
                """
                insert into attachment.file (attachment_id, name, type, size, sha256, uploaded_at, uploaded_by)
                values ('%s', '大.pdf', 'PDF', %d, sha256(''), now(), 'x')
                """
                        .formatted(file, MORE_THAN_A_PIECE));
        owner(
                "insert into meeting.attachment (meeting_id, attachment_id) values ('%s', '%s')"
                        .formatted(meeting.value(), file));
        piece(file, 0);
        assertThatThrownBy(() -> piece(file, 1)).isInstanceOf(DataAccessException.class);

        assertThatThrownBy(this::nothingIsLeft)
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("大.pdf");
        assertThat(rows()).isNotEqualTo(before);

        owner("delete from attachment.chunk where attachment_id = '%s'".formatted(file));
        owner("delete from meeting.attachment where attachment_id = '%s'".formatted(file));
        owner("delete from attachment.file where attachment_id = '%s'".formatted(file));
        nothingIsLeft();
    }

    private void nothingIsLeft() {
        assertThat(attachments.of(records.of(clerk, meeting))).isEmpty();
        assertThat(rows()).isEqualTo(before);
    }

    private static void piece(UUID file, int number) {
        owner(
                "insert into attachment.chunk (attachment_id, number, content) values ('%s', %d, '\\x25')"
                        .formatted(file, number));
    }

    /** Of files, pieces and links, also of such as no list shows. */
    private static List<Long> rows() {
        return List.of("attachment.file", "attachment.chunk", "meeting.attachment").stream()
                .map(table ->
                        TestDatabase.owner()
                                .sql("select count(*) from " + table)
                                .query(Long.class)
                                .single())
                .toList();
    }

    private static void owner(String sql) {
        TestDatabase.owner().sql(sql).update();
    }

    private Added upload(NewFile... files) {
        return attachments.add(clerk.actor(), records.of(clerk, meeting), List.of(files));
    }

    private NewFile file(String name, byte[] content) throws IOException {
        return new NewFile(name, Files.write(Files.createTempFile(folder, "file", ""), content));
    }

    private static byte[] large() {
        byte[] padded = Arrays.copyOf(pdf(), MORE_THAN_A_PIECE);
        byte[] end = text("%%EOF");
        System.arraycopy(end, 0, padded, padded.length - end.length, end.length);
        return padded;
    }
}
