package cn.taizhang.cadre;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Role;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.SheetRows;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Over HTTP, every role: what it is told of the district's cadres, talents and lagging organizations, and of its own place's. The cells are kept by
 * hand.
 */
@ProductTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisplayName("不对外展开的数据：各个角色")
class ClosedFiguresByRoleTests {

    private static final String CLOSED = "对外只有全区的数和统计口径，不列分布和记录。";
    private static final String WITHHELD = "这项数据对外只有全区的数，不分组织；需要时请问";

    @Autowired private TestDistricts districts;
    @Autowired private SheetRows rows;
    @LocalServerPort private int port;

    private final Map<Role, WebUser> signedIn = new ConcurrentHashMap<>();
    private TestDistrict district;

    @BeforeAll
    void one_record_of_each() {
        district = districts.found();
        var officer = district.officer();
        rows.bring(
                officer,
                "lagging-organizations",
                cells("整顿组织 %s-C1|名单年度 2020|列入日期 2020-01-10|软弱涣散类型 治理混乱|帮扶单位 %s-U1"));
        rows.bring(
                officer,
                "rectification-funds",
                cells(
                        "整顿组织 %s-C1|名单年度 2020|资金来源 帮扶资金|投入形式 资金|金额（元） 50000|到位日期 2020-03-01|确认单位 区财政局|确认日期 2020-03-05"));
        rows.bring(
                districts.viewer(district, "cadre", Role.CADRE_SECTION, district.district()),
                "cadre-systems",
                cells("印发组织 %s-D1|制度名称 干部轮岗办法|文号 区组〔2020〕3号|制度性质 新制定|印发日期 2020-03-01"));
        rows.bring(
                districts.viewer(district, "talent", Role.TALENT_SECTION, district.district()),
                "talents",
                cells(
                        "用人单位 %s-K1|人才姓名 欧阳未央|出生年月 1985-03|专业领域 新材料|学位 博士|留学归国 否|引进来源地 深圳|引进方式 全职"
                                + "|签约日期 2020-01-05|到岗日期 2020-02-03"));
    }

    @AfterAll
    void every_role_was_asked() {
        assertThat(signedIn.keySet()).isEqualTo(new HashSet<>(Arrays.asList(Role.values())));
    }

    /** Of the district: all of it, the number alone, or nothing. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            useHeadersInDisplayName = true,
            textBlock =
                    """
                    role                      | cadre.systems | talent.introduced | lagging.funds
                    COMMUNITY_CLERK           | nothing       | nothing           | nothing
                    BRANCH_SECRETARY          | nothing       | nothing           | nothing
                    STREET_OFFICER            | nothing       | nothing           | nothing
                    UNIT_LIAISON              | nothing       | nothing           | nothing
                    WORKING_COMMITTEE_CLERK   | nothing       | nothing           | nothing
                    OFFICE                    | number        | number            | number
                    ORGANIZATION_SECTION      | number        | number            | all
                    CADRE_SECTION             | all           | number            | number
                    CADRE_SUPERVISION_SECTION | number        | number            | number
                    TALENT_SECTION            | number        | all               | number
                    TWO_NEW_SECTION           | number        | number            | number
                    MEMBER_EDUCATION_SECTION  | number        | number            | number
                    INSPECTION_OFFICE         | number        | number            | number
                    DEPARTMENT_HEAD           | number        | number            | all
                    LEADER                    | number        | number            | number
                    SECRECY_REVIEWER          | number        | number            | number
                    SYSTEM_ADMINISTRATOR      | nothing       | nothing           | nothing
                    SECURITY_ADMINISTRATOR    | nothing       | nothing           | nothing
                    AUDIT_ADMINISTRATOR       | nothing       | nothing           | nothing
                    """)
    void what_each_role_is_told_of_the_district(
            Role role, String cadre, String talent, String lagging) throws Exception {
        assertThat(told(role, "cadre.systems", district.prefix())).isEqualTo(cadre);
        assertThat(told(role, "talent.introduced", district.prefix())).isEqualTo(talent);
        assertThat(told(role, "lagging.funds", district.prefix())).isEqualTo(lagging);
    }

    /** Of its own place: whoever stands at the grass roots knows its own lagging organizations if the list is part of its work. */
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    COMMUNITY_CLERK         | -C1 | withheld | withheld
                    BRANCH_SECRETARY        | -B1 | withheld | withheld
                    STREET_OFFICER          | -S1 | withheld | all
                    UNIT_LIAISON            | -U1 | withheld | withheld
                    WORKING_COMMITTEE_CLERK | -W1 | withheld | withheld
                    """)
    void what_each_role_is_told_of_its_own_place(
            Role role, String place, String closed, String lagging) throws Exception {
        var code = district.prefix() + place;

        assertThat(told(role, "cadre.systems", code)).isEqualTo(closed);
        assertThat(told(role, "talent.introduced", code)).isEqualTo(closed);
        assertThat(told(role, "lagging.funds", code)).isEqualTo(lagging);
    }

    private String told(Role role, String figure, String organization) throws Exception {
        var answer =
                as(role).get(
                                "/figures/%s?period=2020H1&asOf=2020-06-30&organization=%s"
                                        .formatted(figure, organization));
        if (answer.statusCode() == 403 || answer.statusCode() == 422) {
            assertThat(answer.body()).doesNotContain("figure-number", "共 1 条");
            return "nothing";
        }
        assertThat(answer.statusCode()).isEqualTo(200);
        if (answer.body().contains(WITHHELD)) {
            return "withheld";
        }
        boolean recordsShown = answer.body().contains("共 1 条");
        boolean closed = answer.body().contains(CLOSED);
        assertThat(recordsShown).as("records and closed at once, or neither").isNotEqualTo(closed);
        return closed ? "number" : "all";
    }

    private WebUser as(Role role) throws Exception {
        var known = signedIn.get(role);
        if (known != null) {
            return known;
        }
        var login = districts.login(district, "r" + role.ordinal(), role, placeOf(role));
        var user = new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
        signedIn.put(role, user);
        return user;
    }

    private OrganizationId placeOf(Role role) {
        return switch (role) {
            case COMMUNITY_CLERK -> district.firstCommunity();
            case BRANCH_SECRETARY -> district.firstBranch();
            case STREET_OFFICER -> district.firstStreet();
            case UNIT_LIAISON -> district.unit();
            case WORKING_COMMITTEE_CLERK -> district.workingCommittee();
            default -> district.district();
        };
    }

    /** Heading and cell, heading and cell; %s is the district's prefix. */
    private String[] cells(String row) {
        return Arrays.stream(row.replace("%s", district.prefix()).split("[|]"))
                .flatMap(cell -> Arrays.stream(cell.split(" ", 2)))
                .toArray(String[]::new);
    }
}
