package cn.taizhang.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.account.AccountId;
import cn.taizhang.account.Accounts;
import cn.taizhang.account.Permission;
import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.document.DocumentCategory;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.register.RecordEffects;
import cn.taizhang.register.RecordEffects.Effects;
import cn.taizhang.register.RecordEffects.Moved;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.SheetRows;
import cn.taizhang.testing.Statements;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("一条记录计入哪些数据")
class RecordedEffectsTests {

    private static final LocalDate DAY = LocalDate.of(2020, 4, 15);
    private static final String MEETINGS = "meetings";

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private RecordEffects effects;
    @Autowired private Figures figures;
    @Autowired private SheetRows rows;
    @Autowired private Accounts accounts;

    private TestDistrict district;
    private Recording recording;

    @BeforeEach
    void a_district_with_a_programme() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), LocalDate.of(2020, 1, 8));
    }

    @Test
    void a_new_record_moves_the_figures_that_count_it() {
        recording.study(DAY, district.firstStreet());
        var second = recording.study(DAY.plusDays(1), district.firstStreet());

        var told = of(district.firstStreetOfficer(), second);

        assertThat(told.moved())
                .extracting(Moved::label, Moved::change)
                .contains(tuple("学习研讨次数", "1→2 次"), tuple("学习研讨次数（含所属）", "1→2 次"));
        assertThat(told.moved().getFirst().where()).endsWith("，2020年上半年");
        assertThat(told.moved().getFirst().href())
                .isEqualTo(
                        "/figures/study.sessions?organization="
                                + district.prefix()
                                + "-S1&period=2020H1");
        assertThat(told.rules()).isEmpty();
    }

    @Test
    void where_nothing_was_to_be_added_it_says_why() {
        var uncounted = recording.study(DAY, district.firstStreet());

        assertThat(of(district.firstStreetOfficer(), uncounted).moved())
                .filteredOn(one -> one.label().equals("学习研讨参加人次"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.change()).isEqualTo("现为 0 人次");
                    assertThat(one.because()).contains("1 次没有登记到会人数");
                });
    }

    @Test
    void a_corrected_record_tells_where_the_figures_stand_now() {
        var study = recording.study(DAY, district.firstStreet());

        assertThat(
                        effects.of(district.firstStreetOfficer(), MEETINGS, study.value(), false)
                                .moved())
                .extracting(Moved::label, Moved::change)
                .contains(tuple("学习研讨次数", "现为 1 次"));
    }

    @Test
    void a_record_that_counts_nowhere_is_told_the_rules_of_its_register() {
        var meeting = recording.meeting(MeetingKind.WORKING, DAY, district.firstCommunity());

        var told = of(district.firstCommunityClerk(), meeting);

        assertThat(told.moved()).isEmpty();
        assertThat(told.rules())
                .filteredOn(one -> one.label().equals("学习研讨次数"))
                .singleElement()
                .satisfies(one -> assertThat(one.text()).contains("社区、支部自办的不计"));
    }

    @Test
    void a_figure_of_the_level_above_is_not_told_to_who_has_no_right_to_it() {
        var joint = recording.study(DAY, district.firstCommunity(), district.firstStreet());

        assertThat(of(district.firstCommunityClerk(), joint).moved())
                .extracting(Moved::label)
                .containsExactly("学习研讨次数（含所属）");
        assertThat(of(district.secondStreetOfficer(), joint).moved()).isEmpty();
        assertThat(of(district.viewer("system"), joint)).isEqualTo(Effects.NONE);
    }

    @Test
    void it_costs_so_many_statements_however_much_is_on_record() {
        var study = recording.study(DAY, district.firstStreet());
        long few = Statements.sentBy(() -> of(district.firstStreetOfficer(), study));
        for (int day = 1; day <= 20; day++) {
            recording.study(DAY.plusDays(day), district.firstStreet());
        }

        assertThat(Statements.sentBy(() -> of(district.firstStreetOfficer(), study)))
                .isEqualTo(few)
                .isLessThanOrEqualTo(45);
    }

    @Test
    void every_register_of_figures_can_be_asked_for_a_record() {
        var registers =
                figures.all().stream()
                        .map(figure -> figure.register().key())
                        .collect(Collectors.toSet());

        assertThat(registers)
                .isNotEmpty()
                .allSatisfy(register ->
                        assertThat(
                                        effects.of(
                                                        district.officer(),
                                                        register,
                                                        UUID.randomUUID(),
                                                        true)
                                                .moved())
                                .isEmpty());
    }

    @Test
    void a_record_outside_the_days_is_not_said_to_have_been_counted() {
        var section = districts.viewer(district, "cadre", Role.CADRE_SECTION, district.district());
        var lastYear = cadreSystem(section, "2019-03-01");

        assertThat(effects.of(section, "cadre-systems", lastYear, true).moved())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.change()).isEqualTo("现为 0 项");
                    assertThat(one.because()).isEqualTo("不在计数时段内");
                });
    }

    @Test
    void who_arrived_last_year_is_not_in_the_days_of_this_year() {
        var section =
                districts.viewer(district, "talent", Role.TALENT_SECTION, district.district());
        rows.bring(
                section,
                "talents",
                "用人单位",
                district.prefix() + "-U1",
                "人才姓名",
                "张三" + district.prefix(),
                "出生年月",
                "1985-03",
                "专业领域",
                "新材料",
                "学位",
                "硕士",
                "留学归国",
                "否",
                "引进来源地",
                "深圳",
                "引进方式",
                "全职",
                "签约日期",
                "2019-01-05",
                "到岗日期",
                "2019-05-01");
        var talent =
                TestDatabase.owner()
                        .sql("select talent_id from talent.talent where organization_id = :unit")
                        .param("unit", district.unit().value())
                        .query(UUID.class)
                        .single();

        assertThat(effects.of(section, "talents", talent, true).moved())
                .filteredOn(one -> one.label().equals("引进高科技人才数"))
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.because()).isEqualTo("不在计数时段内");
                    assertThat(one.href()).endsWith("&period=2020H1");
                });
    }

    @Test
    void the_second_of_a_kind_is_counted_already_and_the_link_is_of_today() {
        var before = LocalDate.of(2019, 3, 1);
        recording.inForce(
                district.firstStreet(), "居民议事会制度", DocumentCategory.DEMOCRATIC_DECISION, before);
        var second =
                recording.inForce(
                        district.secondStreet(),
                        "居民议事会制度",
                        DocumentCategory.DEMOCRATIC_DECISION,
                        before);

        assertThat(effects.of(district.officer(), "documents", second.value(), true).moved())
                .singleElement()
                .satisfies(one -> {
                    assertThat(one.change()).isEqualTo("现为 1 项");
                    assertThat(one.because()).isEqualTo("同一件已经计过，不重复计");
                    assertThat(one.href()).endsWith("&period=2020H1");
                });
    }

    @Test
    void what_is_closed_at_the_district_is_not_told_of_it_to_who_may_see_it_elsewhere() {
        var section = districts.viewer(district, "cadre", Role.CADRE_SECTION, district.district());
        var system = cadreSystem(section, "2020-03-01");
        var leader = districts.login(district, "both", Role.LEADER, district.district());
        var both = alsoOfTheStreet(leader, Role.CADRE_SECTION);

        assertThat(both.may(Permission.READ_CADRE)).isTrue();
        assertThat(effects.of(section, "cadre-systems", system, true).moved()).hasSize(1);
        assertThat(effects.of(both, "cadre-systems", system, true).moved()).isEmpty();
    }

    private Viewer alsoOfTheStreet(TestDistrict.Login login, Role role) {
        var id =
                TestDatabase.owner()
                        .sql(
                                """
                                insert into account.role_grant (account_id, role, organization_id, from_on)
                                select account_id, :role, :street, date '2015-01-01' from account.account where login_name = :name
                                returning account_id
                                """)
                        .param("role", role.name())
                        .param("street", district.firstStreet().value())
                        .param("name", login.name())
                        .query(UUID.class)
                        .single();
        return accounts.viewer(new AccountId(id)).orElseThrow();
    }

    private UUID cadreSystem(Viewer section, String adoptedOn) {
        rows.bring(
                section,
                "cadre-systems",
                "印发组织",
                district.prefix() + "-D1",
                "制度名称",
                "干部谈话制度",
                "制度文号",
                "澄组〔2020〕1号",
                "制度性质",
                "新制定",
                "印发日期",
                adoptedOn);
        return TestDatabase.owner()
                .sql("select cadre_system_id from cadre.cadre_system where organization_id = :id")
                .param("id", district.department().value())
                .query(UUID.class)
                .single();
    }

    private Effects of(Viewer viewer, MeetingId meeting) {
        return effects.of(viewer, MEETINGS, meeting.value(), true);
    }
}
