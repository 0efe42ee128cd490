package cn.taizhang.campaign;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.NewPost;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.people.PostTitle;
import cn.taizhang.register.Forms;
import cn.taizhang.register.Registers;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("材料里的人名和地名")
class ReportNamesTests {

    private static final LocalDate JUNE_30 = LocalDate.of(2020, 6, 30);
    private static final LocalDate MAY_1 = LocalDate.of(2020, 5, 1);

    @Autowired private TestDistricts districts;
    @Autowired private Organizations organizations;
    @Autowired private People people;
    @Autowired private Figures figures;
    @Autowired private Forms forms;
    @Autowired private Registers registers;

    private TestDistrict district;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
    }

    @Test
    void the_report_addresses_who_is_in_office_on_the_cut_off() {
        addressee("上官明远", "上官", LocalDate.of(2018, 1, 1), MAY_1).orThrow();
        addressee("梁启程", "梁", MAY_1, null).orThrow();

        assertThat(name("addressee.surname", MAY_1.minusDays(1))).isEqualTo("上官");
        assertThat(name("addressee.surname", MAY_1)).isEqualTo("梁");
    }

    @Test
    void two_never_hold_the_office_on_the_same_day() {
        addressee("梁启程", "梁", MAY_1, null).orThrow();

        assertThat(messages(addressee("沈若谷", "沈", JUNE_30, null)))
                .containsExactly("已登记自2020年5月1日起的同样一条，尚未终止；请先更正那一条，填写离任日期。");
    }

    @Test
    void a_surname_that_is_no_part_of_the_name_is_asked_about() {
        assertThat(messages(addressee("梁启程", "粱", MAY_1, null)))
                .containsExactly("称呼用姓应当是姓名开头的一个或两个字，请核对。");
    }

    @Test
    void only_the_secretary_s_last_trip_of_the_period_is_told() {
        trip("云岭学院", "书记", LocalDate.of(2019, 12, 31)).orThrow();
        assertThat(parameter("study-trip.destination", JUNE_30, district.officer())).isNull();

        trip("青石岭", "书记", LocalDate.of(2020, 3, 2)).orThrow();
        trip("南江新区", "其他班子成员", LocalDate.of(2020, 6, 1)).orThrow();

        assertThat(name("study-trip.destination", JUNE_30)).isEqualTo("青石岭");
        assertThat(
                        parameter(
                                "study-trip.destination",
                                LocalDate.of(2020, 3, 1),
                                district.officer()))
                .isNull();
    }

    @Test
    void a_correction_never_makes_two_records_the_same() {
        trip("青石岭", "书记", LocalDate.of(2020, 3, 2)).orThrow();
        var other = trip("云岭学院", "书记", LocalDate.of(2020, 3, 2)).orThrow();

        var told =
                forms.correct(
                        district.officer(),
                        registers.get("study-trips"),
                        other,
                        1,
                        Map.of(
                                "organization",
                                written(district.district()),
                                "destination",
                                "青石岭",
                                "leader",
                                "带队人",
                                "ledBy",
                                "书记",
                                "from",
                                "2020-03-02"));

        assertThat(messages(told)).containsExactly("已登记有组织单位、学习地点、出发日期都相同的另一条，请核对；重复登记的请更正那一条。");
    }

    @Test
    void the_secretary_is_who_holds_the_post_and_nobody_where_two_do() {
        var first = districts.member("赵书记", district.firstBranch(), LocalDate.of(2018, 1, 1));
        post(first, LocalDate.of(2019, 1, 1));

        assertThat(name("secretary.name", JUNE_30)).isEqualTo("赵书记");
        post(
                districts.member("钱书记", district.firstBranch(), LocalDate.of(2018, 1, 1)),
                LocalDate.of(2020, 1, 1));
        assertThat(parameter("secretary.name", JUNE_30, district.officer())).isNull();
    }

    @Test
    void who_drafts_reads_the_names_without_reading_persons() {
        var secretary = districts.member("赵书记", district.firstBranch(), LocalDate.of(2018, 1, 1));
        post(secretary, LocalDate.of(2019, 1, 1));

        assertThat(parameter("secretary.name", JUNE_30, district.viewer("office")))
                .isEqualTo("赵书记");
    }

    private void post(PersonId person, LocalDate from) {
        people.appointAll(
                TestDistricts.MAKER,
                List.of(new NewPost(person, district.district(), PostTitle.SECRETARY, from)));
    }

    private Outcome<UUID> addressee(
            String name, String surname, LocalDate from, @Nullable LocalDate ended) {
        return record(
                "addressees",
                "organization",
                written(district.district()),
                "office",
                "市委组织部部长",
                "name",
                name,
                "surname",
                surname,
                "from",
                from.toString(),
                "endedOn",
                ended == null ? "" : ended.toString());
    }

    private Outcome<UUID> trip(String destination, String ledBy, LocalDate from) {
        return record(
                "study-trips",
                "organization",
                written(district.district()),
                "destination",
                destination,
                "leader",
                "带队人",
                "ledBy",
                ledBy,
                "from",
                from.toString());
    }

    private Outcome<UUID> record(String register, String... typed) {
        Map<String, String> words = new HashMap<>();
        for (int i = 0; i < typed.length; i += 2) {
            words.put(typed[i], typed[i + 1]);
        }
        return forms.record(
                district.officer(), registers.get(register), Ids.next(), Ids.next(), words);
    }

    private String written(OrganizationId id) {
        return OrganizationChoice.written(organizations.get(id));
    }

    private String name(String parameter, LocalDate asOf) {
        var value = parameter(parameter, asOf, district.officer());
        if (value == null) {
            throw new AssertionError(parameter + " is not there");
        }
        return value;
    }

    private @Nullable String parameter(String code, LocalDate asOf, Viewer viewer) {
        var question =
                new FigureQuestion(
                        district.district(),
                        ReportPeriod.parse("2020H1").orElseThrow(),
                        asOf,
                        FigureQuestion.Occasion.REPORT);
        return figures.read(viewer, figures.findParameter(code).orElseThrow(), question)
                .value()
                .map(ParameterDefinition.Value::text)
                .orElse(null);
    }

    private static List<String> messages(Outcome<UUID> outcome) {
        return outcome instanceof Outcome.Refused<UUID>(var breaches)
                ? breaches.stream().map(Breach::message).toList()
                : List.of();
    }
}
