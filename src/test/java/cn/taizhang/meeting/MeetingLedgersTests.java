package cn.taizhang.meeting;

import static cn.taizhang.meeting.MeetingImporting.counts;
import static cn.taizhang.meeting.MeetingImporting.refusals;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.register.Imports;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Ledgers in use elsewhere, filled in and brought in. */
@ProductTest
@DisplayName("现有会议台账的导入")
class MeetingLedgersTests {

    private static final Path SETS = Path.of("src/test/resources/register/headings-meetings.csv");

    @Autowired TestDistricts districts;
    @Autowired TestClock clock;
    @Autowired Imports imports;
    @Autowired Meetings meetings;
    @TempDir Path folder;

    private Viewer clerk;
    private String prefix;
    private MeetingImporting importing;

    @BeforeEach
    void aDistrict() {
        clock.reset();
        TestDistrict district = districts.found();
        clerk = district.firstCommunityClerk();
        prefix = district.prefix();
        importing = new MeetingImporting(imports, folder);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"A01", "A02", "A06", "A06b", "A07"})
    void a_filled_ledger_comes_in(String set) throws IOException {
        var sheet = importing.lines(clerk, headings(set), row(set));

        assertThat(refusals(sheet)).isEmpty();
        assertThat(counts(sheet)).containsExactly(1, 0, 0, 0);
        var held = meetings.get(clerk, new MeetingId(importing.idOf("开过的会 " + prefix)));
        assertThat(held.heldOn()).isEqualTo("2020-06-18");
        assertThat(held.hostName()).isEqualTo("天祥社区");
        assertThat(counts(importing.lines(clerk, headings(set), row(set))))
                .containsExactly(0, 1, 0, 0);
    }

    @Test
    void what_a_ledger_has_beyond_is_told() throws IOException {
        assertThat(importing.lines(clerk, headings("A02"), row("A02")).notTakenOver())
                .containsExactly("序号", "发布时间", "到课率", "状态");
    }

    @ParameterizedTest(name = "{0} 缺少 {1}")
    @CsvSource({"A05, 「会议类型」「主办组织」", "A05b, 「会议类型」「主办组织」「召开日期」", "A08, 「会议类型」"})
    void what_a_ledger_lacks_is_told(String set, String lacking) throws IOException {
        assertThat(importing.lines(clerk, headings(set), row(set)).problem())
                .isEqualTo("认出是「会议活动」，但缺少必填的栏目" + lacking + "，请补上后再导入。");
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"A05", "A08"})
    void with_its_kind_added_and_an_organization_named_it_comes_in(String set) throws IOException {
        var file = SheetFiles.csv(folder, headings(set) + "|会议类型", row(set) + "|特色活动");

        assertThat(counts(importing.file(clerk, file, "天祥社区"))).containsExactly(1, 0, 0, 0);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"A03", "A04", "T02", "T03"})
    void what_is_no_ledger_of_meetings_is_not_taken_for_one(String set) throws IOException {
        assertThat(importing.lines(clerk, headings(set), row(set)).problem()).startsWith("没有认出表头");
    }

    private String headings(String set) throws IOException {
        return lines(set).stream().map(cells -> cells[1]).collect(Collectors.joining("|"));
    }

    private String row(String set) throws IOException {
        var values =
                Map.of(
                        "topic", "开过的会 " + prefix,
                        "host", "天祥社区",
                        "kind", kindIn(set),
                        "heldOn", "2020.06.18 9:00-11:00",
                        "place", "会议室",
                        "presider", "王芳",
                        "expected", "20",
                        "attended", "18人");
        return lines(set).stream()
                .map(cells -> values.getOrDefault(cells[3], "别的内容"))
                .collect(Collectors.joining("|"));
    }

    private static String kindIn(String set) {
        return switch (set) {
            case "A01" -> "支部大会";
            case "A02" -> "4";
            case "A07" -> "主题实践活动";
            default -> "集中学习";
        };
    }

    private static List<String[]> lines(String set) throws IOException {
        return Files.readAllLines(SETS).stream()
                .filter(line -> line.startsWith(set + ","))
                .map(line -> line.split(","))
                .toList();
    }
}
