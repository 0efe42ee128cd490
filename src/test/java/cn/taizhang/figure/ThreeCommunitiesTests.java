package cn.taizhang.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.document.DocumentCategory;
import cn.taizhang.kernel.Ids;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.membership.EndReason;
import cn.taizhang.membership.MemberKind;
import cn.taizhang.membership.Memberships;
import cn.taizhang.membership.NewSlice;
import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.PartyForm;
import cn.taizhang.people.NewPerson;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.people.Sex;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** A small district whose every number was counted by hand, at three cut-offs. */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("三个社区，逐数核对")
class ThreeCommunitiesTests {

    private static final LocalDate MARCH = LocalDate.of(2020, 3, 31);
    private static final LocalDate MAY = LocalDate.of(2020, 5, 31);
    private static final LocalDate JUNE = LocalDate.of(2020, 6, 30);
    private static final List<LocalDate> CUT_OFFS = List.of(MARCH, MAY, JUNE);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Organizations organizations;
    @Autowired private Memberships memberships;
    @Autowired private Figures figures;

    private TestDistrict district;
    private Recording recording;
    private Asking asking;
    private Map<String, OrganizationId> places;

    @BeforeAll
    void a_district_of_three_communities() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        asking = new Asking(figures, district.officer());
        places =
                Map.of(
                        "区", district.district(),
                        "春晓街道", district.firstStreet(),
                        "临江街道", district.secondStreet(),
                        "集聚区", district.cluster(),
                        "区直机关工委", district.workingCommittee(),
                        "财政局", district.unit(),
                        "天祥社区", district.firstCommunity(),
                        "清源社区", district.secondCommunity(),
                        "东门社区", district.thirdCommunity(),
                        "东门支部", district.thirdBranch());
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 8));
        recording.mechanism(district.district(), LocalDate.of(2019, 3, 1));
        studySessions();
        specialActivities();
        leadingGroupMeetings();
        documents();
        members();
        newAndMergedOrganizations();
    }

    /**
     * 第 9 空. Up to March: 8 January, 20 February, 31 March = 3. Up to May: and 10 April (three hosts, once), 31 May (a community's, which
     * its street co-hosts) = 5. Up to June: and 30 June = 6. Not: 15 April and 6 May (communities and a branch alone), the withdrawn
     * one, the one without the mark.
     *
     * <p>含所属: 3; and 10 April, 15 April (three communities, once), 6 May, 31 May = 7; and 30 June = 8.
     */
    private void studySessions() {
        recording.study(LocalDate.of(2020, 1, 8), district.firstStreet());
        recording.study(LocalDate.of(2020, 2, 20), district.secondStreet());
        recording.study(MARCH, district.unit());
        recording.study(
                LocalDate.of(2020, 4, 10),
                district.firstStreet(),
                district.secondStreet(),
                district.cluster());
        recording.study(
                LocalDate.of(2020, 4, 15),
                district.firstCommunity(),
                district.secondCommunity(),
                district.thirdCommunity());
        recording.study(LocalDate.of(2020, 5, 6), district.thirdBranch());
        recording.study(MAY, district.firstCommunity(), district.firstStreet());
        recording.study(JUNE, district.secondStreet());
        recording.withdraw(recording.study(LocalDate.of(2020, 6, 1), district.firstStreet()));
        // the same kind of meeting without the mark
        recording.meeting(MeetingKind.STUDY, LocalDate.of(2020, 3, 2), district.firstStreet());
    }

    /** 第 10 空. Up to March: the cluster's = 1. Up to May: and 1 May (a street and a unit, once) = 2. Not: the community's. */
    private void specialActivities() {
        recording.specialActivity(LocalDate.of(2020, 3, 1), district.cluster());
        recording.specialActivity(LocalDate.of(2020, 4, 1), district.secondCommunity());
        recording.specialActivity(
                LocalDate.of(2020, 5, 1), district.secondStreet(), district.unit());
    }

    /**
     * 第 20 空. From 1 March 2019 on, up to March: seven in 2019, 10 February, 31 March = 9. Up to May: and 31 May = 10. Up to June: and 15
     * June, 20 June (which it co-hosts) = 12. Not: the day before the mechanism began, the working meeting, the street's own.
     */
    private void leadingGroupMeetings() {
        var group = district.leadingGroup();
        recording.meeting(MeetingKind.MOBILIZATION, LocalDate.of(2019, 2, 28), group);
        for (int month = 3; month <= 9; month++) {
            recording.meeting(MeetingKind.PROMOTION, LocalDate.of(2019, month, 1), group);
        }
        recording.meeting(MeetingKind.COORDINATION, LocalDate.of(2020, 2, 10), group);
        recording.meeting(MeetingKind.PROMOTION, MARCH, group);
        recording.meeting(MeetingKind.PROMOTION, MAY, group);
        recording.meeting(MeetingKind.COORDINATION, LocalDate.of(2020, 6, 15), group);
        recording.meeting(MeetingKind.WORKING, LocalDate.of(2020, 3, 3), group);
        var ofStreet =
                districts.found(
                        district.prefix() + "-L2",
                        "街道党建工作领导小组",
                        OrganizationKind.LEADING_GROUP,
                        district.firstStreet());
        recording.meeting(MeetingKind.PROMOTION, LocalDate.of(2020, 3, 4), ofStreet);
        recording.record(
                Recording.draft(
                        MeetingKind.COORDINATION, LocalDate.of(2020, 6, 20), ofStreet, group));
    }

    /**
     * 第 25 空. On 31 March: 听证会 (天祥, from that very day) and 议事会 = 2. On 31 May: 听证会 (three copies, one kind), 议事会 repealed on that very
     * day = 1. On 30 June: and 评议会 of the unit, from that very day = 2. Not: the trial and the draft.
     *
     * <p>第 26 空. None; 党员联系群众 from April; the street's revised copy of it is the same kind = 1.
     */
    private void documents() {
        var democratic = DocumentCategory.DEMOCRATIC_DECISION;
        recording.inForce(district.firstCommunity(), "天祥社区听证会制度", democratic, MARCH);
        var april = LocalDate.of(2020, 4, 1);
        recording.inForce(district.secondCommunity(), "清源社区听证会制度", democratic, april);
        recording.inForce(district.thirdCommunity(), "东门社区听证会制度（修订）", democratic, april);
        recording.repealed(
                district.firstStreet(), "春晓街道民主议事会制度", democratic, LocalDate.of(2019, 5, 1), MAY);
        recording.onTrial(
                district.secondStreet(), "居民评议会制度（试行）", democratic, LocalDate.of(2020, 2, 1));
        recording.drafted(district.secondStreet(), "居民说事制度", democratic);
        recording.inForce(district.unit(), "服务对象评议会制度", democratic, JUNE);
        var supporting = DocumentCategory.SUPPORTING;
        recording.inForce(district.department(), "党员联系群众制度", supporting, april);
        recording.inForce(
                district.secondStreet(), "党员联系群众制度（修订）", supporting, LocalDate.of(2020, 5, 1));
    }

    /**
     * 在册党员. On 31 March: 常在册, 新发展 (from that very day), 转接的, 去世的 = 4. On 31 May: and 重新入党的 = 5. On 30 June: without 去世的, from that very day
     * = 4.
     */
    private void members() {
        districts.member("常在册", district.firstBranch(), LocalDate.of(2018, 1, 1));
        var probationary = person("新发展", LocalDate.of(1995, 1, 1));
        enter(probationary, district.firstBranch(), MARCH, MAY);
        var moving = districts.member("转接的", district.secondBranch(), LocalDate.of(2019, 1, 1));
        memberships.transfer(TestDistricts.MAKER, moving, district.thirdBranch(), MAY).orThrow();
        var dead = districts.member("去世的", district.thirdBranch(), LocalDate.of(2016, 1, 1));
        memberships.end(TestDistricts.MAKER, dead, JUNE, EndReason.DECEASED).orThrow();
        var back = person("重新入党的", LocalDate.of(1960, 1, 1));
        memberships
                .enter(
                        TestDistricts.MAKER,
                        new NewSlice(
                                back,
                                district.thirdBranch(),
                                MemberKind.FORMAL,
                                LocalDate.of(2016, 1, 1),
                                LocalDate.of(2017, 1, 1),
                                EndReason.STRUCK_OFF))
                .orThrow();
        enter(back, district.thirdBranch(), LocalDate.of(2020, 4, 1), JUNE);
    }

    private PersonId person(String name, LocalDate bornOn) {
        return product.getBean(People.class)
                .register(
                        TestDistricts.MAKER,
                        new NewPerson(
                                new PersonId(Ids.next()), name, Sex.MALE, bornOn, null, null, null))
                .orThrow();
    }

    /** On the roll as a probationary member from a day, as a formal one from another on. */
    private void enter(PersonId person, OrganizationId branch, LocalDate from, LocalDate formalOn) {
        memberships
                .enter(
                        TestDistricts.MAKER,
                        new NewSlice(
                                person,
                                branch,
                                MemberKind.PROBATIONARY,
                                from,
                                formalOn,
                                EndReason.BECAME_FORMAL))
                .orThrow();
        memberships
                .enter(
                        TestDistricts.MAKER,
                        NewSlice.open(person, branch, MemberKind.FORMAL, formalOn))
                .orThrow();
    }

    /**
     * 第 6 空. Two streets; on 31 May and after, the one founded on that very day = 3. 第 7 空. The one cluster. 第 8 空. 财政局 and 体改办 = 2; from 31
     * May on, the day of the merger, 财政局 alone = 1.
     */
    private void newAndMergedOrganizations() {
        organizations
                .found(
                        TestDistricts.MAKER,
                        new NewOrganization(
                                new OrganizationId(Ids.next()),
                                district.prefix() + "-S3",
                                "新设街道",
                                "新设街道",
                                OrganizationKind.SUBDISTRICT,
                                PartyForm.WORKING_COMMITTEE,
                                false,
                                MAY,
                                district.district()))
                .orThrow();
        var merged =
                districts.found(
                        district.prefix() + "-U2",
                        "区体改办",
                        OrganizationKind.DISTRICT_DIRECT_UNIT,
                        district.workingCommittee());
        organizations.merge(TestDistricts.MAKER, merged, district.unit(), MAY).orThrow();
    }

    @ParameterizedTest(name = "{0} {1}：{2}、{3}、{4}")
    @CsvSource({
        "study.sessions, 区, 3, 5, 6",
        "study.sessions, 春晓街道, 1, 3, 3",
        "study.sessions, 临江街道, 1, 2, 3",
        "study.sessions, 集聚区, 0, 1, 1",
        "study.sessions, 区直机关工委, 1, 1, 1",
        "study.sessions, 财政局, 1, 1, 1",
        "study.sessions, 天祥社区, 0, 0, 0",
        "study.sessions.with-subordinates, 区, 3, 7, 8",
        "study.sessions.with-subordinates, 春晓街道, 1, 4, 4",
        "study.sessions.with-subordinates, 临江街道, 1, 4, 5",
        "study.sessions.with-subordinates, 天祥社区, 0, 2, 2",
        "study.sessions.with-subordinates, 清源社区, 0, 1, 1",
        "study.sessions.with-subordinates, 东门社区, 0, 2, 2",
        "study.sessions.with-subordinates, 东门支部, 0, 1, 1",
        "special.activities, 区, 1, 2, 2",
        "special.activities, 集聚区, 1, 1, 1",
        "special.activities, 临江街道, 0, 1, 1",
        "special.activities, 财政局, 0, 1, 1",
        "special.activities, 清源社区, 0, 0, 0",
        "leading-group.meetings, 区, 9, 10, 12",
        "leading-group.meetings, 春晓街道, 0, 0, 0",
        "document.democratic-systems, 区, 2, 1, 2",
        "document.democratic-systems, 春晓街道, 2, 1, 1",
        "document.democratic-systems, 临江街道, 0, 1, 1",
        "document.democratic-systems, 天祥社区, 1, 1, 1",
        "document.democratic-systems, 清源社区, 0, 1, 1",
        "document.democratic-systems, 财政局, 0, 0, 1",
        "document.supporting-systems, 区, 0, 1, 1",
        "document.supporting-systems, 临江街道, 0, 1, 1",
        "members.on-roll, 区, 4, 5, 4",
        "members.on-roll, 春晓街道, 3, 2, 2",
        "members.on-roll, 天祥社区, 2, 2, 2",
        "members.on-roll, 清源社区, 1, 0, 0",
        "members.on-roll, 东门社区, 1, 3, 2",
        "campaign.streets, 区, 2, 3, 3",
        "campaign.streets, 春晓街道, 1, 1, 1",
        "campaign.clusters, 区, 1, 1, 1",
        "campaign.district-units, 区, 2, 1, 1",
        "campaign.district-units, 区直机关工委, 2, 1, 1"
    })
    void every_number_is_the_one_counted_by_hand(
            String figure, String place, long march, long may, long june) {
        var counted =
                CUT_OFFS.stream()
                        .map(day -> asking.number(figure, Asking.upTo(day, at(place))))
                        .toList();

        assertThat(counted).containsExactly(march, may, june);
    }

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({"2020-03-31, 9", "2020-05-31, 10", "2020-06-30, 10余"})
    void meetings_of_the_leading_group_are_printed_down_to_tens(LocalDate asOf, String printed) {
        var value = asking.value("leading-group.meetings", Asking.upTo(asOf, at("区")));

        assertThat(value.text()).isEqualTo(printed);
    }

    @Test
    void every_breakdown_closes() {
        for (var figure : figures.all()) {
            for (var place : places.values()) {
                for (var cutOff : CUT_OFFS) {
                    var question = Asking.upTo(cutOff, place);
                    var number = asking.value(figure.code(), question).value();
                    if (number == null) {
                        continue;
                    }
                    var breakdown = asking.breakdown(figure.code(), question);
                    long told =
                            breakdown.overlaps().stream()
                                    .mapToLong(one -> (one.organizations() - 1) * one.number())
                                    .sum();

                    assertThat(breakdown.total())
                            .as("%s of %s on %s", figure, place, cutOff)
                            .isEqualTo(number)
                            .isEqualTo(breakdown.sum() - told);
                }
            }
        }
    }

    @Test
    void a_figure_of_events_stands_on_as_many_records() {
        for (var figure : figures.all()) {
            if (figure.kind() == CountKind.EVENTS) {
                for (var place : places.values()) {
                    var question = Asking.halfYear(place);
                    var value = asking.value(figure.code(), question);

                    assertThat(value.recordCount()).isEqualTo(value.value());
                    assertThat(asking.records(figure.code(), question).lines())
                            .hasSize((int) value.recordCount());
                }
            }
        }
    }

    @Test
    void copies_by_several_issuers_are_several_records_and_one_kind() {
        var value = asking.value("document.democratic-systems", Asking.upTo(MAY, at("区")));

        assertThat(value.value()).isEqualTo(1);
        assertThat(value.recordCount()).isEqualTo(3);
        assertThat(value.warnings()).containsExactly("另有 1 种正在试行或未到施行日期，未计入。");
    }

    @Test
    void streets_without_a_session_are_named_and_not_taken_off() {
        var value = asking.value("campaign.streets", Asking.halfYear(at("区")));

        assertThat(value.value()).isEqualTo(3);
        assertThat(value.warnings()).containsExactly("1 个街道自2020年1月8日以来没有学习研讨记录：新设街道。");
    }

    private OrganizationId at(String place) {
        var found = places.get(place);
        if (found == null) {
            throw new AssertionError("no place is called " + place);
        }
        return found;
    }
}
