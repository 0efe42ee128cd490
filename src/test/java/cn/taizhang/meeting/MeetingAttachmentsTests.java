package cn.taizhang.meeting;

import static cn.taizhang.attachment.SampleFiles.joined;
import static cn.taizhang.attachment.SampleFiles.pdf;
import static cn.taizhang.attachment.SampleFiles.text;
import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.Added;
import cn.taizhang.attachment.Attachment;
import cn.taizhang.attachment.AttachmentId;
import cn.taizhang.attachment.Attachments;
import cn.taizhang.attachment.FileType;
import cn.taizhang.attachment.NewFile;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("会议附件")
class MeetingAttachmentsTests {

    private static final int CHUNK = 256 * 1024;

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Meetings meetings;
    @Autowired MeetingAttachments records;
    @Autowired Attachments attachments;
    @Autowired AuditTrail audit;
    @TempDir Path folder;

    private TestDistrict district;
    private Viewer clerk;
    private MeetingId meeting;

    @BeforeEach
    void aMeeting() {
        clock.reset();
        district = districts.found();
        clerk = district.firstCommunityClerk();
        meeting =
                meetings.record(
                                clerk,
                                aMeetingOf(district.firstCommunity())
                                        .with(district.thirdCommunity())
                                        .draft())
                        .orThrow();
    }

    @ParameterizedTest
    @ValueSource(ints = {100, CHUNK - 1, CHUNK, CHUNK + 1, 3 * CHUNK + 7})
    void what_is_uploaded_is_listed_and_comes_out_byte_by_byte(int size) throws IOException {
        byte[] content = pdfOf(size);

        var added = upload(clerk, file("会议记录.pdf", content));

        assertThat(added.stored()).containsExactly("会议记录.pdf");
        var one = only();
        assertThat(one.name()).isEqualTo("会议记录.pdf");
        assertThat(one.type()).isEqualTo(FileType.PDF);
        assertThat(one.size()).isEqualTo(size);
        assertThat(one.uploadedBy()).isEqualTo(clerk.name());
        assertThat(one.uploadedAt()).isEqualTo(TestClock.DAY.atTime(9, 0));
        assertThat(downloaded(clerk, meeting, one.id())).isEqualTo(content);
    }

    @Test
    void who_reads_the_meeting_downloads_and_only_who_may_correct_it_uploads_and_withdraws()
            throws IOException {
        upload(clerk, file("会议记录.pdf", pdf()));
        var id = only().id();

        for (var reader : List.of(district.firstStreetOfficer(), district.secondStreetOfficer())) {
            assertThat(downloaded(reader, meeting, id)).isEqualTo(pdf());
        }
        var coHost = district.secondStreetOfficer();
        var more = file("另一份.pdf", pdf("/A 1"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> upload(coHost, more))
                .withMessageContaining("附件由主办组织或其上级上传和撤回");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> withdraw(coHost, meeting, id, "不该有"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> downloaded(district.leader(), meeting, id));
        assertThat(upload(district.firstStreetOfficer(), more).stored()).hasSize(1);
    }

    @Test
    void a_meeting_of_others_gives_and_takes_nothing() throws IOException {
        var own =
                meetings.record(district.officer(), aMeetingOf(district.thirdCommunity()).draft())
                        .orThrow();
        var file = file("会议记录.pdf", pdf());
        attachments.add(
                district.officer().actor(), records.of(district.officer(), own), List.of(file));
        var id = attachments.of(records.of(district.officer(), own)).getFirst().id();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> downloaded(clerk, own, id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> attachments.of(records.of(clerk, own)));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        attachments.add(clerk.actor(), records.of(clerk, own), List.of(file)));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> withdraw(clerk, own, id, "不该有"));
    }

    @Test
    void an_attachment_is_reached_through_its_own_meeting_only() throws IOException {
        upload(clerk, file("会议记录.pdf", pdf()));
        var id = only().id();
        var other =
                meetings.record(clerk, aMeetingOf(district.firstCommunity()).topic("另一次会议").draft())
                        .orThrow();

        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> downloaded(clerk, other, id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> withdraw(clerk, other, id, "传错了"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> downloaded(clerk, meeting, new AttachmentId(UUID.randomUUID())));
        assertThat(only().withdrawn()).isFalse();
    }

    @Test
    void upload_download_and_withdrawal_each_leave_an_entry_without_the_name() throws IOException {
        upload(clerk, file("王芳的请假条.pdf", pdf()));
        var id = only().id();
        attachments.download(clerk.actor(), records.of(clerk, meeting), id);
        withdraw(clerk, meeting, id, "传错了").orThrow();

        var entries = audit.about(Attachments.SUBJECT, id.value());

        assertThat(entries.stream().map(AuditRow::action)).containsExactly("撤回附件", "下载附件", "上传附件");
        assertThat(entries)
                .allSatisfy(entry -> {
                    assertThat(entry.actor()).isEqualTo(clerk.name());
                    assertThat(entry.organizationId()).isEqualTo(district.firstCommunity().value());
                    assertThat(entry.detail())
                            .containsEntry("record", meeting.toString())
                            .containsEntry("size", String.valueOf(pdf().length));
                    assertThat(entry.detail().toString()).doesNotContain("王芳", "传错了");
                });
    }

    @Test
    void a_withdrawn_attachment_stays_with_who_when_and_why_and_is_served_no_more()
            throws IOException {
        upload(clerk, file("会议记录.pdf", pdf()));
        var id = only().id();
        var begun = attachments.download(clerk.actor(), records.of(clerk, meeting), id);

        withdraw(clerk, meeting, id, "  传错了  ").orThrow();

        assertThat(only().withdrawal())
                .isEqualTo(
                        new Attachment.Withdrawal(TestClock.DAY.atTime(9, 0), clerk.name(), "传错了"));
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> downloaded(clerk, meeting, id));
        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() -> begun.writeTo(new ByteArrayOutputStream()));
        assertThat(breaches(withdraw(clerk, meeting, id, "再撤一次"))).containsExactly("这个附件已经撤回。");
    }

    @Test
    void a_withdrawal_needs_a_reason_of_at_most_200_characters() throws IOException {
        upload(clerk, file("会议记录.pdf", pdf()));
        var id = only().id();

        assertThat(breaches(withdraw(clerk, meeting, id, " "))).containsExactly("请写明撤回原因。");
        assertThat(breaches(withdraw(clerk, meeting, id, "错".repeat(201))))
                .containsExactly("撤回原因最多 200 字。");
        assertThat(withdraw(clerk, meeting, id, "错".repeat(200))).isInstanceOf(Outcome.Done.class);
    }

    @Test
    void the_same_content_is_kept_once_and_may_come_again_after_a_withdrawal() throws IOException {
        upload(clerk, file("会议记录.pdf", pdf()));

        var again = upload(clerk, file("副本.pdf", pdf()));

        assertThat(again.stored()).isEmpty();
        assertThat(again.refused()).isEmpty();
        assertThat(again.known()).containsExactly("「副本.pdf」与附件「会议记录.pdf」内容相同，没有重复保存。");
        withdraw(clerk, meeting, only().id(), "传错了").orThrow();
        assertThat(upload(clerk, file("副本.pdf", pdf())).stored()).containsExactly("副本.pdf");
    }

    @Test
    void of_several_files_the_fit_ones_are_kept_and_the_others_told_by_name() throws IOException {
        var added =
                upload(
                        clerk,
                        file("记录.pdf", pdf()),
                        file("程序.exe", joined(text("MZ"), new byte[99])),
                        file("空.txt", new byte[0]),
                        file("记录.txt", text("会议记录")));

        assertThat(added.stored()).containsExactly("记录.pdf", "记录.txt");
        assertThat(added.refused().stream().map(Breach::message))
                .satisfiesExactly(
                        one -> assertThat(one).startsWith("「程序.exe」没有上传："),
                        two -> assertThat(two).isEqualTo("「空.txt」没有上传：这是空文件，没有内容。"));
        assertThat(listed()).hasSize(2);
    }

    @Test
    void a_name_has_at_most_120_characters() throws IOException {
        assertThat(upload(clerk, file("长".repeat(116) + ".pdf", pdf())).stored()).hasSize(1);
        assertThat(upload(clerk, file("长".repeat(117) + ".pdf", pdf("/A 1"))).refused())
                .singleElement()
                .satisfies(one -> assertThat(one.message()).contains("文件名有 121 个字，最多 120 个"));
    }

    @Test
    void a_record_takes_twenty_and_not_one_more() throws IOException {
        assertThat(upload(clerk, several(1, 20)).stored()).hasSize(20);

        var more = upload(clerk, several(21, 22));

        assertThat(more.stored()).isEmpty();
        assertThat(more.refused())
                .singleElement()
                .satisfies(
                        one -> assertThat(one.message()).contains("最多 20 个附件，现有 20 个，这次的 2 个放不下"));
        withdraw(clerk, meeting, listed().getFirst().id(), "腾位置").orThrow();
        assertThat(upload(clerk, several(23, 23)).stored()).hasSize(1);
    }

    @Test
    void two_uploads_at_once_never_exceed_the_limit_and_never_keep_a_file_twice()
            throws IOException, InterruptedException, ExecutionException {
        upload(clerk, several(1, 17));
        var same = file("同一份.pdf", pdf("/S 1"));
        var uploads = new ArrayList<Future<Added>>();
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (int i = 0; i < 4; i++) {
                var files = new NewFile[] {same, several(30 + i, 30 + i)[0]};
                uploads.add(
                        threads.submit(
                                () -> Acting.commandLine().call(() -> upload(clerk, files))));
            }
        }

        int stored = 0;
        for (var upload : uploads) {
            stored += upload.get().stored().size();
        }
        assertThat(stored).isEqualTo(3);
        assertThat(listed()).hasSize(20);
        assertThat(listed().stream().filter(one -> one.name().equals("同一份.pdf"))).hasSize(1);
    }

    @Test
    void a_withdrawn_meeting_keeps_its_attachments_and_takes_no_more() throws IOException {
        upload(clerk, file("会议记录.pdf", pdf()));
        meetings.withdraw(clerk, meeting, 1, "重复登记").orThrow();

        assertThat(downloaded(clerk, meeting, only().id())).isEqualTo(pdf());
        var more = file("另一份.pdf", pdf("/A 1"));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> upload(clerk, more))
                .withMessageContaining("已撤回，附件不能再增减");
    }

    @Test
    void content_altered_in_the_database_is_never_handed_out_whole() throws IOException {
        upload(clerk, file("会议记录.pdf", pdfOf(CHUNK + 1)));
        var id = only().id();
        TestDatabase.owner()
                .sql(
                        """
                        update attachment.chunk set content = set_byte(content, 99, 7)
                         where number = 0 and attachment_id = '%s'
                        """
                                .formatted(id.value()))
                .update();
        var out = new ByteArrayOutputStream();

        assertThatExceptionOfType(IllegalStateException.class)
                .isThrownBy(() ->
                        attachments
                                .download(clerk.actor(), records.of(clerk, meeting), id)
                                .writeTo(out))
                .withMessageContaining("is not what was uploaded");
        assertThat(out.size()).isEqualTo(CHUNK);
    }

    private Added upload(Viewer viewer, NewFile... files) {
        return attachments.add(viewer.actor(), records.of(viewer, meeting), List.of(files));
    }

    private Outcome<AttachmentId> withdraw(
            Viewer viewer, MeetingId of, AttachmentId id, String reason) {
        return attachments.withdraw(viewer.actor(), records.of(viewer, of), id, reason);
    }

    private byte[] downloaded(Viewer viewer, MeetingId of, AttachmentId id) throws IOException {
        var out = new ByteArrayOutputStream();
        attachments.download(viewer.actor(), records.of(viewer, of), id).writeTo(out);
        return out.toByteArray();
    }

    private List<Attachment> listed() {
        return attachments.of(records.of(clerk, meeting));
    }

    private Attachment only() {
        assertThat(listed()).hasSize(1);
        return listed().getFirst();
    }

    private NewFile[] several(int from, int to) throws IOException {
        var files = new ArrayList<NewFile>();
        for (int i = from; i <= to; i++) {
            files.add(file("附件" + i + ".pdf", pdf("/N " + i)));
        }
        return files.toArray(NewFile[]::new);
    }

    private NewFile file(String name, byte[] content) throws IOException {
        return new NewFile(name, Files.write(Files.createTempFile(folder, "file", ""), content));
    }

    private static byte[] pdfOf(int size) {
        byte[] padded = Arrays.copyOf(pdf(), size);
        byte[] end = text("%%EOF");
        System.arraycopy(end, 0, padded, size - end.length, end.length);
        return padded;
    }

    private static List<String> breaches(Outcome<AttachmentId> outcome) {
        return switch (outcome) {
            case Outcome.Done<AttachmentId> _ -> List.of();
            case Outcome.Refused<AttachmentId>(var breaches) ->
                    breaches.stream().map(Breach::message).toList();
        };
    }
}
