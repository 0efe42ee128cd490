package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.TaizhangApplication;
import cn.taizhang.account.Accounts;
import cn.taizhang.account.Permission;
import cn.taizhang.account.SignIn;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.PartyForm;
import cn.taizhang.testing.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The product on an empty database, as commands start it: without its web server. */
@DisplayName("首次启用")
class FirstUseTests {

    private static final Pattern PASSWORD =
            Pattern.compile(
                    "^  ([a-z]+) +([0-9A-Za-z]{4}(?:-[0-9A-Za-z]{4}){3})　", Pattern.MULTILINE);

    @TempDir private Path keys;

    private ConfigurableApplicationContext context;
    private JdbcClient owner;
    private final ByteArrayOutputStream told = new ByteArrayOutputStream();

    @BeforeEach
    void start() {
        var database = TestDatabase.migrated();
        owner = TestDatabase.clientOf(database);
        var access = database.application();
        context =
                new SpringApplicationBuilder(TaizhangApplication.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .logStartupInfo(false)
                        .properties(
                                "spring.datasource.url=" + access.url(),
                                "spring.datasource.username=" + access.user(),
                                "spring.datasource.password=" + access.password(),
                                "taizhang.key-file=" + keys.resolve("secret.key"),
                                "taizhang.audit-key=" + keys.resolve("audit.key"),
                                "taizhang.parcel-key=" + keys.resolve("parcel.key"),
                                "taizhang.audit-heads=" + keys.resolve("audit-heads"),
                                "taizhang.clock-starts-at=2020-06-30T01:00:00Z")
                        .run();
    }

    @AfterEach
    void stop() {
        context.close();
    }

    @Test
    void an_empty_directory_gets_its_district_its_accounts_and_nothing_else_twice() {
        assertThat(prepare(null)).isFalse();
        assertThat(told()).contains("--district 区划代码");

        assertThat(prepare("410399")).isFalse();
        assertThat(told()).contains("没有找到区划代码 410399").doesNotContain("口令");
        assertThat(rows("kernel.district")).isZero();

        assertThat(prepare("410305")).isTrue();
        String first = told();
        assertThat(first).contains("已建立 涧西区（410305）：街道 11 个，社区 71 个，自2019年1月1日起启用。");
        assertThat(PASSWORD.matcher(first).results().map(m -> m.group(1)))
                .containsExactly("audit", "section", "security", "system");

        theTreeStands();
        theAccountsWork(first);

        assertThat(prepare("410305")).isTrue();
        assertThat(prepare(null)).isTrue();
        assertThat(told()).isEmpty();
        assertThat(prepare("410302")).isFalse();
        assertThat(told()).contains("属于区划代码 410305");
        assertThat(rows("account.account")).isEqualTo(4);
        assertThat(rows("organization.organization")).isEqualTo(1 + 1 + 11 + 71);
    }

    private void theTreeStands() {
        var organizations = context.getBean(Organizations.class);
        var district = organizations.district().orElseThrow();
        var day = LocalDate.of(2019, 1, 1);

        assertThat(organizations.childrenOf(district.id(), day.minusDays(1))).isEmpty();
        assertThat(organizations.under(district.id(), OrganizationKind.SUBDISTRICT, day))
                .hasSize(11);
        assertThat(organizations.under(district.id(), OrganizationKind.COMMUNITY, day))
                .hasSize(71)
                .allMatch(Organization::urban)
                .allMatch(community -> community.form() == PartyForm.UNKNOWN);
        assertThat(organizations.byCode("410305-01").orElseThrow().name()).isEqualTo("中共涧西区委组织部");
        assertThat(organizations.byCode("410305001001").orElseThrow())
                .extracting(Organization::name, Organization::shortName)
                .containsExactly("唐村社区居民委员会", "唐村社区");
    }

    private void theAccountsWork(String handedOver) {
        var accounts = context.getBean(Accounts.class);
        var matcher = PASSWORD.matcher(handedOver);
        while (matcher.find()) {
            var admitted =
                    (SignIn.Admitted)
                            accounts.signIn(matcher.group(1), matcher.group(2), "127.0.0.1");
            var viewer = accounts.viewer(admitted.account()).orElseThrow();
            assertThat(viewer.mustChangePassword()).isTrue();
            assertThat(viewer.may(Permission.READ_RECORDS))
                    .isEqualTo(matcher.group(1).equals("section"));
            assertThat(stored()).noneMatch(row -> row.contains(matcher.group(2)));
        }
        assertThat(context.getBean(Today.class).date()).isEqualTo(LocalDate.of(2020, 6, 30));
    }

    private java.util.List<String> stored() {
        return owner.sql(
                        """
                        select cast(a as text) from account.account a
                        union all select cast(e as text) from audit.entry e
                        """)
                .query(String.class)
                .list();
    }

    private boolean prepare(@Nullable String district) {
        told.reset();
        return FirstUse.of(context, new PrintStream(told, true, StandardCharsets.UTF_8))
                .prepare(district);
    }

    private String told() {
        return told.toString(StandardCharsets.UTF_8);
    }

    private long rows(String table) {
        return owner.sql("select count(*) from " + table).query(Long.class).single();
    }
}
