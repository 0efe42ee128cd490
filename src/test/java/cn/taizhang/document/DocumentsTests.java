package cn.taizhang.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Accounts;
import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Records;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("制度文件")
class DocumentsTests {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);

    @Autowired private Documents documents;
    @Autowired private RecordedDocuments recorded;
    @Autowired private Records records;
    @Autowired private Accounts accounts;
    @Autowired private Figures figures;
    @Autowired private Organizations organizations;
    @Autowired private TestDistricts districts;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void a_community_s_document_is_seen_by_its_street_and_not_by_the_next_one() {
        var id = recorded(district.firstCommunity(), "天祥社区民主议事会制度");

        assertThat(documents.get(district.firstStreetOfficer(), id).title()).startsWith("天祥社区");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> documents.get(district.secondStreetOfficer(), id));
        assertThat(titles(district.secondStreetOfficer(), RowQuestion.ALL)).isEmpty();
    }

    @Test
    void what_a_superior_enters_is_marked_and_what_an_own_office_enters_is_not() {
        var street = district.firstStreetOfficer();
        var officer = district.officer();

        assertThat(onBehalf(street, district.firstCommunity())).isTrue();
        assertThat(onBehalf(street, district.firstStreet())).isFalse();
        assertThat(onBehalf(district.firstCommunityClerk(), district.firstCommunity())).isFalse();
        assertThat(onBehalf(officer, district.department())).isFalse();
        assertThat(onBehalf(officer, district.unit())).isTrue();
    }

    private boolean onBehalf(Viewer recorder, OrganizationId issuer) {
        var id = recorded.record(recorder, draft(issuer, "代录制度" + Ids.next())).orThrow();
        return Objects.requireNonNull(
                records.get(recorder, recorded.register(), id.value())
                        .get(DocumentRegister.ON_BEHALF));
    }

    @Test
    void a_leader_reads_no_documents() {
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> titles(district.leader(), RowQuestion.ALL));
    }

    @Test
    void who_reads_a_document_of_another_organization_may_not_take_it_over() {
        var id = recorded(district.secondStreet(), "临江街道党员联系群众制度");
        var clerk = alsoReadingTheWholeDistrict("community1");

        assertThat(documents.get(clerk, id).version()).isEqualTo(1);
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        recorded.change(
                                clerk, id, 1, draft(district.firstCommunity(), "天祥社区党员联系群众制度")));
    }

    @Test
    void nobody_records_for_an_organization_outside_their_reach() {
        var outcome =
                recorded.record(
                        district.firstStreetOfficer(), draft(district.secondStreet(), "党员联系群众制度"));

        assertThat(messages(outcome)).containsExactly("只能登记本组织及下级组织印发的制度。");
    }

    @Test
    void a_double_click_makes_one_record() {
        var draft = draft(district.firstStreet(), "党员联系群众制度");

        var first = recorded.record(district.firstStreetOfficer(), draft).orThrow();
        var second = recorded.record(district.firstStreetOfficer(), draft).orThrow();

        assertThat(second).isEqualTo(first);
        assertThat(titles(district.firstStreetOfficer(), RowQuestion.ALL)).hasSize(1);
    }

    @Test
    void the_same_form_with_other_content_is_not_swallowed() {
        var key = Ids.next();
        recorded.record(
                        district.firstStreetOfficer(),
                        draft(district.firstStreet(), "党员联系群众制度", key))
                .orThrow();

        var outcome =
                recorded.record(
                        district.firstStreetOfficer(),
                        draft(district.firstStreet(), "民主评议会制度", key));

        assertThat(messages(outcome)).containsExactly("这张表已登记过「党员联系群众制度」。确要再登记一项，请再保存一次。");
    }

    @Test
    void a_correction_of_an_older_version_is_refused() {
        var officer = district.firstStreetOfficer();
        var id = recorded(district.firstStreet(), "党员联系群众制度");
        recorded.change(officer, id, 1, draft(district.firstStreet(), "党员联系服务群众制度")).orThrow();

        assertThatExceptionOfType(ChangedMeanwhile.class)
                .isThrownBy(() ->
                        recorded.change(officer, id, 1, draft(district.firstStreet(), "别的制度")));
    }

    @Test
    void a_correction_keeps_what_the_record_said() {
        var officer = district.firstStreetOfficer();
        var id = recorded(district.firstStreet(), "党员联系群众制度");

        recorded.change(officer, id, 1, draft(district.firstStreet(), "党员联系服务群众制度")).orThrow();

        var history = records.history(officer, recorded.register(), id.value());
        assertThat(history).extracting(AuditRow::action).containsExactly("更正制度", "登记制度");
        assertThat(history.getFirst().detail()).containsExactly(Map.entry("title", "党员联系群众制度"));
    }

    @Test
    void a_corrected_title_has_a_corrected_kind() {
        var officer = district.firstStreetOfficer();
        var id = recorded(district.firstStreet(), "春晓街道党员联系群众制度");
        assertThat(documents.get(officer, id).kindKey()).isEqualTo("党员联系群众制度");

        recorded.change(officer, id, 1, draft(district.firstStreet(), "春晓街道民主评议会制度")).orThrow();

        assertThat(documents.get(officer, id).kindKey()).isEqualTo("民主评议会制度");
    }

    @Test
    void a_superior_s_name_in_a_title_is_taken_away_as_well() {
        var id = recorded(district.firstCommunity(), "春晓街道天祥社区党员联系群众制度（试行）");

        assertThat(documents.get(district.officer(), id).kindKey()).isEqualTo("党员联系群众制度");
    }

    @Test
    void the_list_goes_on_behind_the_last_document_and_begins_with_the_drafts() {
        var officer = district.firstStreetOfficer();
        for (int i = 0; i < 4; i++) {
            recorded(district.firstStreet(), "党员联系群众制度" + i);
        }
        recorded.record(officer, unissued("起草中的制度")).orThrow();

        var first = records.page(officer, recorded.register(), RowQuestion.ALL, 3);
        var last = Objects.requireNonNull(first.getLast().id());
        var rest = records.page(officer, recorded.register(), RowQuestion.ALL.after(last), 10);

        assertThat(first.getFirst().get(DocumentRegister.TITLE)).isEqualTo("起草中的制度");
        assertThat(ids(first)).hasSize(3).doesNotContainAnyElementsOf(ids(rest));
        assertThat(rest).hasSize(2);
    }

    @Test
    void a_list_is_cut_by_text_category_and_state() {
        var officer = district.firstStreetOfficer();
        recorded(district.firstStreet(), "党员联系群众制度");
        recorded.record(officer, unissued("民主评议会制度")).orThrow();

        assertThat(titles(officer, asked("联系", Map.of()))).containsExactly("党员联系群众制度");
        assertThat(titles(officer, asked("%", Map.of()))).isEmpty();
        assertThat(titles(officer, asked("", Map.of("category", "干部工作")))).isEmpty();
        assertThat(titles(officer, asked("", Map.of("state", "起草")))).containsExactly("民主评议会制度");
    }

    @Test
    void what_a_merged_community_issued_is_corrected_by_its_former_street() {
        var officer = district.firstStreetOfficer();
        var id = recorded(district.firstCommunity(), "春晓街道天祥社区党员联系群众制度");
        var unissued = recorded.record(officer, unissuedBy(district.firstCommunity())).orThrow();
        merged();

        recorded.change(officer, id, 1, draft(district.firstCommunity(), "春晓街道天祥社区民主评议会制度"))
                .orThrow();

        assertThat(documents.get(officer, id).kindKey()).isEqualTo("民主评议会制度");
        assertThat(documents.get(officer, unissued).title()).isEqualTo("起草中的制度");
        assertThat(documents.mayChange(officer, documents.get(officer, unissued))).isTrue();
        recorded.change(officer, id, 2, draft(district.secondCommunity(), "清源社区民主评议会制度")).orThrow();
        assertThat(messages(recorded.record(officer, draft(district.firstCommunity(), "新制度"))))
                .containsExactly("只能登记本组织及下级组织印发的制度。");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        documents.requireChangeable(
                                district.secondStreetOfficer(), documents.get(officer, unissued)));
    }

    @Test
    void kinds_that_only_a_merged_community_issued_are_told_beside_the_figure() {
        recorded(district.firstCommunity(), "天祥社区党员联系群众制度");
        recorded(district.firstCommunity(), "天祥社区民主评议会制度");
        recorded(district.secondStreet(), "临江街道民主评议会制度");
        assertThat(remarks(LocalDate.of(2020, 3, 31))).isEmpty();
        merged();

        assertThat(remarks(LocalDate.of(2020, 3, 31))).isEmpty();
        assertThat(remarks(LocalDate.of(2020, 4, 1)))
                .containsExactly("另有 1 种由已撤并组织印发、没有登记废止，未计入；仍在施行的，请更正为承接组织印发。");
    }

    @Test
    void a_kind_is_on_trial_by_its_dates_and_only_where_nobody_has_it_in_force() {
        var from = LocalDate.of(2020, 5, 1);
        recorded.record(
                        district.officer(),
                        new DocumentDraft(
                                district.firstStreet(),
                                "党员联系群众制度",
                                "",
                                DocumentCategory.SUPPORTING,
                                DocumentState.IN_FORCE,
                                MARCH,
                                from,
                                null,
                                Ids.next()))
                .orThrow();
        String told = "另有 1 种正在试行或未到施行日期，未计入。";

        assertThat(remarks(MARCH.minusDays(1))).doesNotContain(told);
        assertThat(remarks(MARCH)).containsExactly(told);
        assertThat(remarks(from.minusDays(1))).containsExactly(told);
        assertThat(remarks(from)).isEmpty();

        recorded(district.secondStreet(), "临江街道党员联系群众制度");
        assertThat(remarks(MARCH)).isEmpty();
    }

    private void merged() {
        organizations
                .merge(
                        TestDistricts.MAKER,
                        district.firstCommunity(),
                        district.secondCommunity(),
                        LocalDate.of(2020, 4, 1))
                .orThrow();
    }

    private List<String> remarks(LocalDate asOf) {
        var figure = figures.find("document.supporting-systems").orElseThrow();
        var question =
                new FigureQuestion(
                        district.district(),
                        new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1),
                        asOf,
                        FigureQuestion.Occasion.FIGURES_PAGE);
        return figures.evaluate(district.officer(), figure, question).warnings().stream()
                .filter(said -> said.startsWith("另有"))
                .toList();
    }

    private List<String> titles(Viewer viewer, RowQuestion question) {
        return records.page(viewer, recorded.register(), question, 10).stream()
                .map(entry -> entry.written(DocumentRegister.TITLE))
                .toList();
    }

    private static RowQuestion asked(String text, Map<String, String> filters) {
        return new RowQuestion(text, filters, "", false, null);
    }

    private static List<UUID> ids(List<Entry> entries) {
        return entries.stream().map(entry -> Objects.requireNonNull(entry.id())).toList();
    }

    private Viewer alsoReadingTheWholeDistrict(String who) {
        var id = Objects.requireNonNull(district.viewer(who).account());
        accounts.grant(district.viewer("security"), id, Role.OFFICE, district.district()).orThrow();
        return accounts.viewer(id).orElseThrow();
    }

    private DocumentId recorded(OrganizationId organization, String title) {
        return recorded.record(district.officer(), draft(organization, title)).orThrow();
    }

    private static DocumentDraft draft(OrganizationId organization, String title) {
        return draft(organization, title, Ids.next());
    }

    private static DocumentDraft draft(OrganizationId organization, String title, UUID key) {
        return new DocumentDraft(
                organization,
                title,
                "",
                DocumentCategory.SUPPORTING,
                DocumentState.IN_FORCE,
                MARCH,
                MARCH,
                null,
                key);
    }

    private DocumentDraft unissued(String title) {
        return unissued(district.firstStreet(), title);
    }

    private static DocumentDraft unissuedBy(OrganizationId issuer) {
        return unissued(issuer, "起草中的制度");
    }

    private static DocumentDraft unissued(OrganizationId issuer, String title) {
        return new DocumentDraft(
                issuer,
                title,
                "",
                DocumentCategory.DEMOCRATIC_DECISION,
                DocumentState.DRAFT,
                null,
                null,
                null,
                Ids.next());
    }

    private static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?> refused
                ? refused.breaches().stream().map(b -> b.message()).toList()
                : List.of();
    }
}
