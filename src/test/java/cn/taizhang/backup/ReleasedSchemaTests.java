package cn.taizhang.backup;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.TaizhangApplication;
import cn.taizhang.account.Accounts;
import cn.taizhang.account.SignIn;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.Migrations;
import cn.taizhang.database.SchemaHistory;
import cn.taizhang.document.DocumentId;
import cn.taizhang.document.Documents;
import cn.taizhang.kernel.DataTable;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.membership.Memberships;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.secret.KeyFingerprint;
import cn.taizhang.secret.SecretValues;
import cn.taizhang.testing.CatalogueDump;
import cn.taizhang.testing.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationContext;
import org.springframework.security.crypto.bcrypt.BCryptPasswordEncoder;

/**
 * Every released structure is kept as a backup of it, with a little in every table, and must come to the present structure
 * with all of it. At a release: add its line to released.csv, write its rows (NAME.sql) and key (NAME.key), and run this
 * class with {@code -Dschemas.write=NAME}.
 */
@DisplayName("已发布的库结构都能升级到现在")
class ReleasedSchemaTests {

    private static final Path FIXTURES = Path.of("src/test/resources/schemas");
    private static final String PASSWORD = "Cheng-Chuan-2020-ok";
    private static final String IDENTITY = "11010519491231002X";
    private static final Steps SILENT = (_, _, _) -> {};

    @TempDir private Path folder;

    /** @param last the number of its newest migration file */
    record Release(String name, String last) {

        Path backup() {
            return FIXTURES.resolve(name + ".backup");
        }

        Path rows() {
            return FIXTURES.resolve(name + ".sql");
        }

        Path key() {
            return FIXTURES.resolve(name + ".key");
        }
    }

    static List<Release> releases() {
        return DataTable.resource("/schemas/released.csv").rows().stream()
                .map(row -> new Release(row.get("name"), row.get("last")))
                .toList();
    }

    @ParameterizedTest
    @MethodSource("releases")
    void its_fixture_has_something_in_every_table_and_ends_with_its_last_file(Release release) {
        try (var backup = BackupFile.open(release.backup())) {
            assertThat(backup.manifest().tables())
                    .isNotEmpty()
                    .allSatisfy(table ->
                            assertThat(Objects.requireNonNull(backup.entryOf(table).rows()).count())
                                    .as(table.qualified())
                                    .isPositive());
            assertThat(
                            backup.manifest().schema().modules().values().stream()
                                    .map(steps -> steps.getLast().version())
                                    .max(String::compareTo))
                    .contains(release.last());
        }
    }

    @ParameterizedTest
    @MethodSource("releases")
    @DisplayName("发布之后，不得再往它的编号范围里加升级文件，也不得改动")
    void no_file_is_added_to_or_changed_in_what_was_released(Release release) throws SQLException {
        try (var backup = BackupFile.open(release.backup())) {
            assertThat(upTo(release)).isEqualTo(backup.manifest().schema());
        }
    }

    @Test
    @DisplayName("pom.xml 里的版本已经发布或带 -SNAPSHOT：换版本号须先留下库结构")
    void the_version_of_this_program_has_its_line() throws IOException {
        var settings = new Properties();
        try (var in = getClass().getResourceAsStream("/application.properties")) {
            settings.load(in);
        }
        String version = settings.getProperty("spring.application.version");

        assertThat(version).matches("\\d+\\.\\d+\\.\\d+(-SNAPSHOT)?");
        assertThat(releases())
                .anyMatch(release ->
                        version.endsWith("-SNAPSHOT") || version.startsWith(release.name() + "."));
    }

    @ParameterizedTest
    @MethodSource("releases")
    void it_comes_to_the_same_structure_as_a_new_database(Release release) throws SQLException {
        assertThat(CatalogueDump.of(migrated(release)))
                .isEqualTo(CatalogueDump.of(TestDatabase.fresh()));
    }

    @Test
    void what_was_recorded_under_0_1_is_found() throws Exception {
        var key = Files.copy(FIXTURES.resolve("0.1.key"), folder.resolve("secret.key"));
        var access = migrated(releases().getFirst()).application();
        try (var context =
                new SpringApplicationBuilder(TaizhangApplication.class)
                        .web(WebApplicationType.NONE)
                        .registerShutdownHook(false)
                        .logStartupInfo(false)
                        .properties(
                                "spring.datasource.url=" + access.url(),
                                "spring.datasource.username=" + access.user(),
                                "spring.datasource.password=" + access.password(),
                                "taizhang.key-file=" + key,
                                "taizhang.audit-key=" + folder.resolve("audit.key"),
                                "taizhang.parcel-key=" + folder.resolve("parcel.key"),
                                "taizhang.audit-heads=" + folder.resolve("audit-heads"),
                                "taizhang.clock-starts-at=2020-06-30T01:00:00Z")
                        .run()) {
            isFound(context);
        }
    }

    private static void isFound(ApplicationContext context) {
        var day = LocalDate.of(2020, 6, 30);
        var accounts = context.getBean(Accounts.class);
        var admitted = (SignIn.Admitted) accounts.signIn("section", PASSWORD, "");
        Viewer viewer = accounts.viewer(admitted.account()).orElseThrow();
        var organizations = context.getBean(Organizations.class);
        var branch = organizations.byCode("990101001001-B1").orElseThrow();

        assertThat(organizations.pathTo(branch.id(), day)).hasSize(4);
        var person =
                context.getBean(People.class)
                        .byIdentity(IdentityNumber.parse(IDENTITY).orElseThrow());
        assertThat(person).contains(new PersonId(id("11")));
        var memberships = context.getBean(Memberships.class);
        assertThat(memberships.person(viewer, person.orElseThrow()).telephoneMasked())
                .startsWith("138");
        assertThat(memberships.rollOf(viewer, branch.id(), day)).hasSize(2);
        var meetings = context.getBean(Meetings.class);
        var meeting = meetings.get(viewer, new MeetingId(id("31")));
        assertThat(meeting.topic()).isEqualTo("学习讨论：基层治理");
        assertThat(meeting.attendance()).hasSize(2);
        assertThat(meetings.historyOf(viewer, meeting.id()).getFirst().changes())
                .anySatisfy(change -> assertThat(change.toString()).contains("3", "2"));
        assertThat(meetings.markOf(viewer, meeting.id())).isPresent();
        assertThat(meetings.get(viewer, new MeetingId(id("32"))).returnedBecause())
                .isEqualTo("请补上到会人数");
        assertThat(context.getBean(Programmes.class).list(viewer)).hasSize(1);
        assertThat(context.getBean(Documents.class).get(viewer, new DocumentId(id("51"))).title())
                .isEqualTo("党员议事制度");
        assertThat(context.getBean(AuditTrail.class).about("meetings", id("31"))).hasSize(2);
    }

    @Test
    @EnabledIfSystemProperty(named = "schemas.write", matches = ".+")
    void writes_a_fixture() throws Exception {
        var release =
                releases().stream()
                        .filter(one -> one.name().equals(System.getProperty("schemas.write")))
                        .findFirst()
                        .orElseThrow();
        var access = TestDatabase.empty();
        upTo(release).reproduceIn(access);
        BackupTests.execute(access, rows(release));

        new Backup(
                        access,
                        new Origin(
                                release.name(),
                                "990101",
                                "试验区",
                                KeyFingerprint.of(release.key()).text()),
                        new Alongside(folder, List.of(), List.of()))
                .to(release.backup(), true, SILENT);
    }

    private static String rows(Release release) throws IOException {
        var secrets =
                new SecretValues(HexFormat.of().parseHex(Files.readString(release.key()).strip()));
        return Files.readString(release.rows())
                .replace("{identityDigest}", literal(secrets.digest(IDENTITY)))
                .replace("{identity}", literal(secrets.encrypt(IDENTITY)))
                .replace("{phone}", literal(secrets.encrypt("13800000000")))
                .replace(
                        "{fingerprint}",
                        literal(HexFormat.of().parseHex(KeyFingerprint.of(release.key()).text())))
                .replace("{password}", "'" + new BCryptPasswordEncoder(4).encode(PASSWORD) + "'");
    }

    private static String literal(byte[] bytes) {
        return "'\\x" + HexFormat.of().formatHex(bytes) + "'";
    }

    private static DatabaseAccess migrated(Release release) {
        var access = TestDatabase.empty();
        try (var backup = BackupFile.open(release.backup())) {
            backup.manifest().schema().reproduceIn(access);
            backup.loadInto(access, SILENT);
        }
        Migrations.migrate(access);
        return access;
    }

    /** The files of this program as far as the release had them. */
    private static SchemaHistory upTo(Release release) throws SQLException {
        try (var connection = TestDatabase.fresh().connect()) {
            var modules = new LinkedHashMap<String, List<SchemaHistory.Step>>();
            SchemaHistory.of(connection)
                    .modules()
                    .forEach((module, steps) -> {
                        var had =
                                steps.stream()
                                        .filter(step ->
                                                step.version().compareTo(release.last()) <= 0)
                                        .toList();
                        if (!had.isEmpty()) {
                            modules.put(module, had);
                        }
                    });
            return new SchemaHistory(modules);
        }
    }

    private static UUID id(String end) {
        return UUID.fromString("01900000-0000-7000-8000-0000000000" + end);
    }
}
