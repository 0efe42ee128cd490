package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.database.DataDirectory;
import cn.taizhang.database.DatabaseAccess;
import cn.taizhang.database.EmbeddedPostgres;
import cn.taizhang.testing.WebUser;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectMapper;

/** The main job as its users run it: demonstration, figures, report, each a process of its own. */
@DisplayName("命令行：从记录到材料")
class CommandTests {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir private static Path folder;

    private static JsonNode demo = JSON.createObjectNode();

    @BeforeAll
    static void aDemonstration() throws Exception {
        demo = JSON.readTree(ProductProgram.demonstration(Path.of(data())));
    }

    @Test
    void the_demonstration_tells_where_it_is_and_who_may_sign_in() {
        assertThat(demo.propertyNames())
                .containsExactlyInAnyOrder("data", "org", "report", "address", "accounts");
        assertThat(demo.get("address").isNull()).isTrue();
        assertThat(demo.at("/org/name").asString()).isEqualTo("澄川区");
        assertThat(Path.of(demo.get("report").asString())).isNotEmptyFile();
        assertThat(demo.get("accounts"))
                .allSatisfy(account ->
                        assertThat(account.propertyNames())
                                .containsExactlyInAnyOrder("role", "name", "password"));
    }

    @Test
    void an_earlier_demonstration_is_kept() throws Exception {
        var again = RunningProduct.finished("demo", "--no-serve", "--json", "--data", data());

        assertThat(JSON.readTree(again.output()).get("accounts")).isEqualTo(demo.get("accounts"));
    }

    @Test
    void another_day_wants_a_reset() throws Exception {
        var refused =
                RunningProduct.finished(
                        "demo", "--no-serve", "--as-of", "2021-03-31", "--data", data());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("2020-06-30", "--reset");
    }

    @Test
    void figures_are_one_json_document_on_standard_output() throws Exception {
        var asked =
                RunningProduct.finished(
                        "figures",
                        "--json",
                        "--data",
                        data(),
                        "--org",
                        "419901",
                        "--period",
                        "2020H1",
                        "--as-of",
                        "2020-06-30");
        var sheet = JSON.readTree(asked.output());

        assertThat(sheet.propertyNames())
                .containsExactlyInAnyOrder("org", "period", "asOf", "figures");
        assertThat(sheet.get("figures"))
                .allSatisfy(figure ->
                        assertThat(figure.propertyNames())
                                .contains(
                                        "code",
                                        "label",
                                        "unit",
                                        "kind",
                                        "scope",
                                        "value",
                                        "text",
                                        "status",
                                        "why",
                                        "rule",
                                        "recordCount",
                                        "warnings"));
        assertThat(figure(sheet, "members.on-roll").get("value").asInt()).isEqualTo(17_000);
        assertThat(figure(sheet, "leading-group.meetings").get("text").asString()).isEqualTo("30余");
        assertThat(figure(sheet, "leading-group.meetings").get("value").asInt()).isEqualTo(37);
    }

    @Test
    void everything_counted_again_from_the_records_agrees() throws Exception {
        var checked = RunningProduct.finished("reconcile", "--json", "--data", data());

        var sheet = JSON.readTree(checked.output());
        assertThat(sheet.get("differences")).isEmpty();
        assertThat(sheet.get("values").asLong()).isGreaterThan(500);
        assertThat(checked.exitCode()).isZero();
    }

    @Test
    void the_report_is_filled_and_every_blank_traced() throws Exception {
        var docx = folder.resolve("report.docx");
        var trace = folder.resolve("trace.json");
        var drawn =
                RunningProduct.finished(
                        "report",
                        "--org",
                        "419901",
                        "--period",
                        "2020H1",
                        "--as-of",
                        "2020-06-30",
                        "--out",
                        docx.toString(),
                        "--trace",
                        trace.toString(),
                        "--data",
                        data());
        assertThat(drawn.exitCode()).as(drawn.errors()).isZero();
        var traced = JSON.readTree(Files.readString(trace));

        assertThat(docx).isNotEmptyFile();
        assertThat(traced.propertyNames())
                .containsExactlyInAnyOrder("template", "org", "period", "asOf", "blanks");
        assertThat(traced.get("blanks"))
                .hasSize(54)
                .allSatisfy(blank -> {
                    assertThat(blank.propertyNames())
                            .contains(
                                    "n",
                                    "start",
                                    "end",
                                    "line",
                                    "before",
                                    "after",
                                    "kind",
                                    "status",
                                    "text",
                                    "value",
                                    "unit",
                                    "figure",
                                    "parameter",
                                    "rule",
                                    "why",
                                    "warnings",
                                    "records",
                                    "recordCount");
                    assertThat(blank.get("status").asString()).isEqualTo("filled");
                });
        var study = traced.get("blanks").get(12);
        assertThat(study.get("figure").asString()).isEqualTo("study.sessions");
        assertThat(study.get("from").asString()).isEqualTo("2020-01-08");
        assertThat(study.get("value").asInt()).isEqualTo(study.get("records").size());
        assertThat(study.get("records").get(0).propertyNames())
                .containsExactlyInAnyOrder("register", "key");
    }

    @Test
    void a_template_of_ones_own_with_an_unknown_name_is_refused_by_line() throws Exception {
        var template = Files.writeString(folder.resolve("own.txt"), "题目\n\n全区{{no.such}}个。\n");
        var refused =
                RunningProduct.finished(
                        "report",
                        "--template",
                        template.toString(),
                        "--out",
                        folder.resolve("x.docx").toString(),
                        "--data",
                        data());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("模板第 3 行的「no.such」不是已有的数据代码");
        assertThat(folder.resolve("x.docx")).doesNotExist();
    }

    @Test
    void what_cannot_be_understood_is_wrong_usage_and_told() throws Exception {
        var asked = RunningProduct.finished("figures", "--period", "2020X1", "--data", data());

        assertThat(asked.exitCode()).isEqualTo(2);
        assertThat(asked.errors()).contains("看不懂报告期 2020X1");
    }

    @Test
    void the_built_in_report_is_for_the_first_half_of_a_year() throws Exception {
        var refused =
                RunningProduct.finished(
                        "report",
                        "--period",
                        "2019H2",
                        "--out",
                        folder.resolve("y.docx").toString(),
                        "--data",
                        data());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("只能用于上半年");
    }

    @Test
    void commands_attach_to_a_running_server_and_leave_it_running() throws Exception {
        try (var server = RunningProduct.serving(folder.resolve("data"))) {
            var asked = RunningProduct.finished("figures", "--json", "--data", data());

            assertThat(asked.exitCode()).as(asked.errors()).isZero();
            assertThat(new WebUser(server.address()).get("/login").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void the_audit_chains_are_verified_and_an_alteration_is_named() throws Exception {
        var untouched = RunningProduct.finished("verify", "--json", "--data", data());
        var sheet = JSON.readTree(untouched.output());

        assertThat(untouched.exitCode()).as(untouched.errors()).isZero();
        assertThat(sheet.propertyNames())
                .containsExactlyInAnyOrder(
                        "ok",
                        "entries",
                        "chains",
                        "proved",
                        "unproved",
                        "provedSince",
                        "headsLine",
                        "root",
                        "paper",
                        "findings",
                        "notes");
        assertThat(sheet.get("unproved").asLong()).isZero();
        assertThat(sheet.get("proved")).isEqualTo(sheet.get("entries"));

        asSuperuser("update audit.entry set actor = actor || ' ' where entry_id = 1");
        var altered =
                RunningProduct.finished(
                        "verify",
                        "--data",
                        data(),
                        "--paper",
                        sheet.get("root").asString().substring(0, 16));
        asSuperuser("update audit.entry set actor = rtrim(actor) where entry_id = 1");

        assertThat(altered.exitCode()).isEqualTo(1);
        assertThat(altered.output())
                .contains("不符：全区（不属于某个组织的记录） 第 1 条：内容被改动")
                .contains("纸上的短码 " + sheet.get("root").asString().substring(0, 16) + " 对得上");
        assertThat(RunningProduct.finished("verify", "--data", data(), "--paper", "x").exitCode())
                .isEqualTo(2);
    }

    private static void asSuperuser(String sql) throws SQLException {
        try (var postgres = EmbeddedPostgres.open(DataDirectory.at(Path.of(data())))) {
            var repair = postgres.repairAccess();
            try (var connection =
                            new DatabaseAccess(
                                            repair.url().replace("/postgres?", "/taizhang?"),
                                            repair.user(),
                                            repair.password())
                                    .connect();
                    var statement = connection.createStatement()) {
                statement.execute("set session_replication_role = replica");
                statement.execute(sql);
            }
        }
    }

    @Test
    void real_data_is_never_made_into_a_demonstration() throws Exception {
        var directory = folder.resolve("real");
        Files.createDirectories(directory);
        Files.writeString(directory.resolve("something"), "");

        var refused = RunningProduct.finished("demo", "--no-serve", "--data", directory.toString());

        assertThat(refused.exitCode()).isEqualTo(1);
        assertThat(refused.errors()).contains("真实数据");
    }

    @Test
    void wrong_usage_is_told_with_exit_code_two() throws Exception {
        assertThat(RunningProduct.finished("report", "--data", data()).exitCode()).isEqualTo(2);
        assertThat(RunningProduct.finished("figures", "--colour").exitCode()).isEqualTo(2);
    }

    private static String data() {
        return folder.resolve("data").toString();
    }

    private static JsonNode figure(JsonNode sheet, String code) {
        List<JsonNode> found =
                sheet.get("figures")
                        .valueStream()
                        .filter(figure -> figure.get("code").asString().equals(code))
                        .toList();
        assertThat(found).hasSize(1);
        return found.getFirst();
    }
}
