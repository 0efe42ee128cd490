package cn.taizhang.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Forms;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.PlainTable;
import cn.taizhang.register.Recording;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import cn.taizhang.register.RowQuestion;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.dao.DataIntegrityViolationException;

@ProductTest
@DisplayName("民主决策台账")
class DecisionRegistersTests {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 1);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 1);

    @Autowired private TestDistricts districts;
    @Autowired private Organizations organizations;
    @Autowired private Recording recording;
    @Autowired private Records records;
    @Autowired private Forms forms;

    @Autowired
    @Qualifier("methodAdoptions")
    private Register<Entry> adoptions;

    @Autowired private Register<DecisionDraft> decisions;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void an_adoption_is_seen_by_the_street_and_not_by_the_next_one() {
        var id = adopted(district.firstCommunityClerk(), district.firstCommunity(), MARCH, null);

        assertThat(records.get(district.firstStreetOfficer(), adoptions, id).version())
                .isEqualTo(1);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> records.get(district.secondStreetOfficer(), adoptions, id));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> records.page(district.leader(), adoptions, RowQuestion.ALL, 9));
    }

    @Test
    void what_the_street_enters_for_a_community_is_marked() {
        var own = adopted(district.firstCommunityClerk(), district.firstCommunity(), MARCH, null);
        var other = adopted(district.firstStreetOfficer(), district.secondCommunity(), MARCH, null);
        var matter = decided(district.firstStreetOfficer(), "道路修缮", MARCH);

        assertThat(adoption(own).get(PlainTable.ON_BEHALF)).isFalse();
        assertThat(adoption(other).get(PlainTable.ON_BEHALF)).isTrue();
        assertThat(decision(matter).get(DecisionRegister.ON_BEHALF)).isTrue();
    }

    @Test
    void only_communities_adopt_the_method_and_decide_by_it() {
        var street = district.firstStreet();

        assertThat(told(record(district.officer(), adoption(street, MARCH, null))))
                .containsExactly("「春晓街道」是街道；这里登记的是社区。");
        assertThat(told(record(district.officer(), decision(street, "道路修缮", MARCH))))
                .containsExactly("「春晓街道」是街道；这里登记的是社区。");
    }

    @Test
    void a_clerk_records_for_the_own_community_only() {
        assertThat(
                        told(
                                record(
                                        district.firstCommunityClerk(),
                                        adoption(district.thirdCommunity(), MARCH, null))))
                .containsExactly("只能登记本组织及管理范围内的组织。");
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() ->
                        record(
                                district.viewer("office"),
                                adoption(district.firstCommunity(), MARCH, null)));
    }

    @Test
    void nothing_is_adopted_before_the_community_was_founded() {
        var early = TestDistricts.FOUNDED.minusDays(1);

        assertThat(
                        told(
                                record(
                                        district.officer(),
                                        adoption(district.firstCommunity(), early, null))))
                .containsExactly("天祥社区在2014年12月31日尚未设立或已经撤销，请核对。");
        adopted(district.officer(), district.firstCommunity(), TestDistricts.FOUNDED, null);
    }

    @Test
    void two_adoptions_of_a_community_do_not_overlap() {
        var officer = district.officer();
        var first = adopted(officer, district.firstCommunity(), MARCH, null);

        assertThat(told(record(officer, adoption(district.firstCommunity(), MAY, null))))
                .containsExactly("已登记自2020年3月1日起的同样一条，尚未终止；请先更正那一条，填写停止推行日期。");
        correct(officer, first, adoption(district.firstCommunity(), MARCH, MAY));
        assertThat(
                        told(
                                record(
                                        officer,
                                        adoption(
                                                district.firstCommunity(),
                                                MAY.minusDays(1),
                                                null))))
                .containsExactly("与已登记的时间（2020年3月1日至4月30日）重叠，请核对日期。");
        adopted(officer, district.firstCommunity(), MAY, null);
        adopted(officer, district.secondCommunity(), MARCH, null);
    }

    @Test
    void the_database_refuses_adoptions_that_overlap() {
        adopted(district.officer(), district.firstCommunity(), MARCH, null);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        TestDatabase.owner()
                                .sql(
                                        """
                                        insert into decision.method_adoption (district, method_adoption_id,
                                               organization_id, adopted_on, document, recorded_at, recorded_by)
                                        select district, uuidv7(), organization_id, adopted_on + 1, 'x', now(), 'x'
                                          from decision.method_adoption where organization_id = :community
                                        """)
                                .param("community", district.firstCommunity().value())
                                .update())
                .withMessageContaining("adopted_once_a_day");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "deliberated_on = date '2020-04-01'",
                "proposed_on = date '2020-02-29'",
                "solicited_on = null, proposed_on = date '2020-03-02'",
                "withdrawn_on = date '2020-03-02'",
                "withdrawn_because = 'x'",
                "withdrawn_on = date '2020-02-29', withdrawn_because = 'x'",
                "proposed_on = solicited_on, deliberated_on = solicited_on, resolved_on = solicited_on, "
                        + "withdrawn_on = solicited_on, withdrawn_because = 'x'",
                "amount = -0.01"
            })
    void the_database_holds_the_order_of_the_parts(String change) {
        var id = decided(district.officer(), "道路修缮", MARCH);

        assertThatExceptionOfType(DataIntegrityViolationException.class)
                .isThrownBy(() ->
                        TestDatabase.owner()
                                .sql(
                                        "update decision.decision set "
                                                + change
                                                + " where decision_id = :id")
                                .param("id", id)
                                .update());
    }

    @Test
    void a_part_is_filled_in_when_it_is_done_and_what_stood_before_is_kept() {
        var clerk = district.firstCommunityClerk();
        var id = decided(clerk, "道路修缮", MARCH);
        assertThat(decision(id).get(DecisionRegister.PROGRESS))
                .isEqualTo(DecisionProgress.SOLICITED);

        recording
                .correct(
                        clerk,
                        decisions,
                        id,
                        1,
                        decision(district.firstCommunity(), "道路修缮", MARCH)
                                .put(
                                        DecisionRegister.dayOf(DecisionPart.PROPOSAL),
                                        MARCH.plusDays(3)))
                .orThrow();

        assertThat(decision(id).get(DecisionRegister.PROGRESS))
                .isEqualTo(DecisionProgress.PROPOSED);
        assertThat(records.history(clerk, decisions, id))
                .extracting(AuditRow::action)
                .containsExactly("更正决策事项", "登记决策事项");
    }

    @Test
    void an_amount_is_typed_in_ten_thousands_and_kept_in_yuan() {
        var typed = new HashMap<String, String>();
        typed.put("title", "公共维修资金使用");
        typed.put("organization", district.prefix() + "-C1");
        typed.put("category", "资金");
        typed.put("amount", "12.5万元");
        typed.put("solicitedOn", "2020-03-01");
        var id = form(typed).orThrow();

        assertThat(decision(id).get(DecisionRegister.AMOUNT))
                .isEqualTo(new BigDecimal("125000.00"));
        assertThat(decision(id).shown(DecisionRegister.AMOUNT)).isEqualTo("125000.00");
        typed.put("title", "另一项");
        typed.put("amount", "-1");
        assertThat(told(form(typed))).containsExactly("金额「-1」不能是负数，请核对。");
    }

    @Test
    void a_matter_is_known_by_community_title_and_first_day() {
        var officer = district.officer();
        decided(officer, "道路修缮", MARCH);

        assertThat(
                        told(
                                record(
                                        officer,
                                        decision(district.firstCommunity(), "道路修缮", MARCH)
                                                .put(DecisionRegister.AMOUNT, BigDecimal.TEN))))
                .containsExactly("民主决策事项中已有「道路修缮」，内容不同。请打开它更正。");
        decided(officer, "道路修缮", MARCH.plusDays(1));
        record(officer, decision(district.secondCommunity(), "道路修缮", MARCH)).orThrow();
    }

    @Test
    void a_matter_that_begins_is_the_one_that_was_recorded_before_it_began() {
        var officer = district.officer();
        decided(officer, "道路修缮", null);

        assertThat(told(record(officer, decision(district.firstCommunity(), "道路修缮", MARCH))))
                .containsExactly("民主决策事项中已有「道路修缮」，内容不同。请打开它更正。");
    }

    @Test
    void a_correction_does_not_take_the_place_of_another_matter() {
        var officer = district.officer();
        decided(officer, "道路修缮", MARCH);
        var other = decided(officer, "道路修缮", MARCH.plusDays(1));

        var outcome =
                recording.correct(
                        officer,
                        decisions,
                        other,
                        1,
                        decision(district.firstCommunity(), "道路修缮", MARCH));

        assertThat(told(outcome)).containsExactly("这个社区同一天开始征求意见的同名事项已登记，请打开那一项更正。");
    }

    @Test
    void matters_are_listed_by_how_far_they_have_come() {
        var officer = district.officer();
        decided(officer, "道路修缮", MARCH);
        decided(officer, "养犬约定", null);

        var begun =
                records.page(
                        officer,
                        decisions,
                        new RowQuestion("", Map.of("progress", "已征求意见"), "", false, null),
                        9);

        assertThat(begun)
                .extracting(one -> one.get(DecisionRegister.TITLE))
                .containsExactly("道路修缮");
        assertThat(
                        records.page(
                                officer,
                                decisions,
                                new RowQuestion("", Map.of(), "amount", true, null),
                                9))
                .hasSize(2);
    }

    private UUID adopted(
            Viewer viewer, OrganizationId community, LocalDate from, @Nullable LocalDate to) {
        return record(viewer, adoption(community, from, to)).orThrow();
    }

    private Outcome<UUID> record(Viewer viewer, Entry entry) {
        return entry.gives(AdoptionRegister.DOCUMENT)
                ? recording.record(viewer, adoptions, entry)
                : recording.record(viewer, decisions, entry);
    }

    private void correct(Viewer viewer, UUID id, Entry entry) {
        recording.correct(viewer, adoptions, id, 1, entry).orThrow();
    }

    private UUID decided(Viewer viewer, String title, @Nullable LocalDate first) {
        return record(viewer, decision(district.firstCommunity(), title, first)).orThrow();
    }

    private Outcome<UUID> form(Map<String, String> typed) {
        return forms.record(district.officer(), decisions, Ids.next(), Ids.next(), typed);
    }

    private Entry adoption(UUID id) {
        return records.get(district.officer(), adoptions, id);
    }

    private Entry decision(UUID id) {
        return records.get(district.officer(), decisions, id);
    }

    private Entry adoption(OrganizationId community, LocalDate from, @Nullable LocalDate to) {
        return new Entry(Ids.next(), 0)
                .put(AdoptionRegister.ORGANIZATION, reference(community))
                .put(AdoptionRegister.ADOPTED_ON, from)
                .put(AdoptionRegister.DOCUMENT, "春办〔2020〕9号")
                .put(AdoptionRegister.ENDED_ON, to);
    }

    private Entry decision(OrganizationId community, String title, @Nullable LocalDate first) {
        return new Entry(Ids.next(), 0)
                .put(DecisionRegister.ORGANIZATION, reference(community))
                .put(DecisionRegister.TITLE, title)
                .put(DecisionRegister.CATEGORY, DecisionCategory.FACILITY)
                .put(DecisionRegister.dayOf(DecisionPart.SOLICITATION), first);
    }

    private OrganizationReference reference(OrganizationId community) {
        return OrganizationReference.to(organizations.get(Objects.requireNonNull(community)));
    }

    private static List<String> told(Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> List.of();
            case Outcome.Refused<UUID>(var breaches) ->
                    breaches.stream().map(Breach::message).toList();
        };
    }
}
