package cn.taizhang.meeting;

import static cn.taizhang.attachment.SampleFiles.pdf;
import static cn.taizhang.meeting.DraftBuilder.aMeetingOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.attachment.AttachedRecord;
import cn.taizhang.attachment.Attachments;
import cn.taizhang.attachment.NewFile;
import cn.taizhang.document.DocumentAttachments;
import cn.taizhang.document.DocumentCategory;
import cn.taizhang.document.DocumentDraft;
import cn.taizhang.document.DocumentId;
import cn.taizhang.document.DocumentState;
import cn.taizhang.document.RecordedDocuments;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Ids;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@ProductTest
@DisplayName("附件的行级权限")
class AttachmentScopeTests {

    private static final String LINK_TO_MEETING =
            "insert into meeting.attachment (meeting_id, attachment_id) values (:record, :attachment)";
    private static final String LINK_TO_DOCUMENT =
            "insert into document.attachment (document_id, attachment_id) values (:record, :attachment)";
    private static final String WITHDRAW =
            """
            update attachment.file set withdrawn_at = now(), withdrawn_by = 'a', withdrawn_because = 'a'
             where attachment_id = :attachment
            """;

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Meetings meetings;
    @Autowired MeetingAttachments meetingRecords;
    @Autowired RecordedDocuments documents;
    @Autowired DocumentAttachments documentRecords;
    @Autowired Attachments attachments;
    @Autowired JdbcClient jdbc;
    @Autowired PlatformTransactionManager transactions;
    @TempDir Path folder;

    private TestDistrict district;
    private UUID record = Ids.next();
    private UUID attachment = Ids.next();

    /** 所属: the two kinds of record that have attachments. */
    enum Kind {
        MEETING("meeting.attachment"),
        DOCUMENT("document.attachment");

        private final String link;

        Kind(String link) {
            this.link = link;
        }
    }

    @BeforeEach
    void aDistrict() {
        clock.reset();
        district = districts.found();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void who_does_not_see_the_record_sees_no_row_of_its_attachments(Kind kind) throws IOException {
        anAttachmentOf(kind);
        var owner = district.firstCommunityClerk();
        var foreign = district.secondStreetOfficer();

        assertThat(rows(owner, kind)).containsExactly(1, 1, 1);
        assertThat(rows(district.firstStreetOfficer(), kind)).containsExactly(1, 1, 1);
        assertThat(rows(foreign, kind)).containsExactly(0, 0, 0);
        assertThat(rows(district.viewer("security"), kind)).containsExactly(0, 0, 0);
        assertThat(rows(district.viewer("audit"), kind)).containsExactly(0, 0, 0);
        assertThat(rows(district.leader(), kind)).containsExactly(0, 0, 0);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void content_is_seen_by_no_account_once_it_is_withdrawn(Kind kind) throws IOException {
        var of = anAttachmentOf(kind);
        var id = attachments.of(of).getFirst().id();
        var owner = district.firstCommunityClerk();
        as(owner, () -> attachments.withdraw(owner.actor(), of, id, "传错了")).orThrow();

        assertThat(rows(owner, kind)).containsExactly(1, 0, 1);
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void who_may_not_correct_the_record_withdraws_nothing(Kind kind) throws IOException {
        anAttachmentOf(kind);

        assertThat(updated(district.secondStreetOfficer(), WITHDRAW)).isZero();
        assertThat(updated(district.viewer("office"), WITHDRAW)).isZero();
        assertThat(updated(district.firstCommunityClerk(), WITHDRAW)).isOne();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void nobody_draws_an_attachment_over_to_a_record_of_theirs(Kind kind) throws IOException {
        anAttachmentOf(kind);
        var street = district.secondStreetOfficer();
        var own =
                meetings.record(street, aMeetingOf(district.secondStreet()).draft())
                        .orThrow()
                        .value();
        var ownDocument = aDocument(street, "临江街道的制度");

        assertRefused(street, LINK_TO_MEETING, own);
        assertRefused(street, LINK_TO_DOCUMENT, ownDocument);
        // not even the uploader, to another record
        var clerk = district.firstCommunityClerk();
        var other =
                meetings.record(clerk, aMeetingOf(district.firstCommunity()).topic("另一次会议").draft())
                        .orThrow()
                        .value();
        assertRefused(clerk, LINK_TO_MEETING, other);
        assertRefused(clerk, LINK_TO_DOCUMENT, aDocument(clerk, "天祥社区的另一项制度"));
    }

    @Test
    void nobody_attaches_to_a_record_of_others_or_under_another_name() throws IOException {
        anAttachmentOf(Kind.MEETING);
        var foreign = district.secondStreetOfficer();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> as(foreign, () -> uploadedRow(foreign, foreign, record)));
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        as(
                                foreign,
                                () -> uploadedRow(foreign, district.firstCommunityClerk(), null)));
        assertThat(as(foreign, () -> uploadedRow(foreign, foreign, null))).isOne();
    }

    @Test
    void content_is_never_changed_and_nothing_is_taken_away() throws IOException {
        anAttachmentOf(Kind.MEETING);
        var clerk = district.firstCommunityClerk();

        for (String sql :
                List.of(
                        "update attachment.chunk set content = '\\x00'",
                        "delete from attachment.chunk",
                        "delete from attachment.file",
                        "delete from meeting.attachment",
                        "update meeting.attachment set meeting_id = meeting_id",
                        "update attachment.file set name = 'a.pdf'",
                        "update attachment.file set sha256 = sha256")) {
            assertThatExceptionOfType(DataAccessException.class)
                    .as(sql)
                    .isThrownBy(() -> updated(clerk, sql))
                    .withStackTraceContaining("permission denied");
        }
    }

    @Test
    void an_account_uploads_and_downloads_by_its_own_rights_alone() throws IOException {
        var of = anAttachmentOf(Kind.DOCUMENT);
        var clerk = district.firstCommunityClerk();
        var more = new NewFile("另一份.pdf", Files.write(folder.resolve("b"), pdf("/B 1")));

        assertThat(as(clerk, () -> attachments.add(clerk.actor(), of, List.of(more))).stored())
                .hasSize(1);
        assertThat(as(clerk, () -> attachments.of(of))).hasSize(2);
    }

    private AttachedRecord anAttachmentOf(Kind kind) throws IOException {
        var clerk = district.firstCommunityClerk();
        var of =
                switch (kind) {
                    case MEETING -> {
                        var id =
                                meetings.record(
                                                clerk,
                                                aMeetingOf(district.firstCommunity()).draft())
                                        .orThrow();
                        record = id.value();
                        yield meetingRecords.of(clerk, id);
                    }
                    case DOCUMENT -> {
                        record = aDocument(clerk, "天祥社区民主议事会制度");
                        yield documentRecords.of(clerk, new DocumentId(record));
                    }
                };
        var file = new NewFile("会议记录.pdf", Files.write(folder.resolve("a"), pdf()));
        as(clerk, () -> attachments.add(clerk.actor(), of, List.of(file)));
        attachment = as(clerk, () -> attachments.of(of)).getFirst().id().value();
        return of;
    }

    private UUID aDocument(Viewer viewer, String title) {
        var day = TestClock.DAY;
        var organization = viewer.scope(Permission.KEEP_DOCUMENTS).roots().iterator().next();
        return documents
                .record(
                        viewer,
                        new DocumentDraft(
                                organization,
                                title,
                                "",
                                DocumentCategory.OTHER,
                                DocumentState.TRIAL,
                                day,
                                null,
                                null,
                                Ids.next()))
                .orThrow()
                .value();
    }

    /** How many rows of the attachment the account sees: file, content, link. */
    private List<Integer> rows(Viewer viewer, Kind kind) {
        return as(
                viewer,
                () ->
                        List.of("attachment.file", "attachment.chunk", kind.link).stream()
                                .map(table ->
                                        jdbc.sql(
                                                        "select count(*) from "
                                                                + table
                                                                + " where attachment_id = :id")
                                                .param("id", attachment)
                                                .query(Integer.class)
                                                .single())
                                .toList());
    }

    private int updated(Viewer viewer, String sql) {
        return as(
                viewer,
                () -> {
                    var statement = jdbc.sql(sql);
                    return sql.contains(":attachment")
                            ? statement.param("attachment", attachment).update()
                            : statement.update();
                });
    }

    private void assertRefused(Viewer viewer, String link, UUID to) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() ->
                        as(
                                viewer,
                                () ->
                                        jdbc.sql(link)
                                                .param("record", to)
                                                .param("attachment", attachment)
                                                .update()))
                .withStackTraceContaining("row-level security");
    }

    /** A row for a file said to be uploaded by {@code by}, linked to the meeting if one is given. */
    private int uploadedRow(Viewer viewer, Viewer by, @Nullable UUID meeting) {
        var id = Ids.next();
        int inserted =
                jdbc.sql(
                                """
                                insert into attachment.file (attachment_id, name, type, size, sha256, uploaded_at,
                                                             uploaded_by, uploaded_by_account)
                                values (:id, 'a.pdf', 'PDF', 1, decode(repeat('00', 32), 'hex'), now(), 'a', :account)
                                """)
                        .param("id", id)
                        .param("account", by.actor().account())
                        .update();
        if (meeting != null) {
            jdbc.sql(LINK_TO_MEETING).param("record", meeting).param("attachment", id).update();
        }
        return inserted;
    }

    private <T> T as(Viewer viewer, Supplier<T> work) {
        var transaction = new TransactionTemplate(transactions);
        return Acting.account(viewer.actor().account())
                .call(() -> Objects.requireNonNull(transaction.execute(status -> work.get())));
    }
}
