package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.BallotDraft;
import cn.taizhang.ballot.BallotForm;
import cn.taizhang.ballot.Ballots;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.ballot.Votes;
import cn.taizhang.decision.DecisionProcedures;
import cn.taizhang.decision.GoingMatter;
import cn.taizhang.decision.ProcedureFiles;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection;
import cn.taizhang.notice.ObjectionDraft;
import cn.taizhang.register.ExportedForm;
import cn.taizhang.sealedballot.TestRolls;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("导出只供查阅的表")
class ReadOnlySheetsTests {

    @Autowired private ReadOnlySheets sheets;
    @Autowired private TestDistricts districts;
    @Autowired private DecisionProcedures procedures;
    @Autowired private ProcedureFiles files;
    @Autowired private Notices notices;
    @Autowired private Rolls rolls;
    @Autowired private Ballots ballots;
    @Autowired private TestClock clock;
    @TempDir private Path folder;

    private TestDistrict district;
    private Viewer clerk;

    @BeforeEach
    void a_community_with_a_matter_a_roll_and_a_sheet() {
        district = districts.found();
        clerk = district.firstCommunityClerk();
        var matter =
                GoingMatter.begun(
                                procedures,
                                files,
                                notices,
                                clock,
                                clerk,
                                district.firstCommunity(),
                                "三号院道路修缮")
                        .untilResultPublished();
        var today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        notices.object(
                        clerk,
                        files.get(clerk, matter.id()).notices().getLast().id(),
                        Ids.next(),
                        new ObjectionDraft(
                                new Objection.Objector.Named("钱有理"),
                                today,
                                "五号楼没有修。",
                                ObjectionDraft.Way.COUNTER))
                .orThrow();
        var roll = TestRolls.of(3, rolls, district);
        ballots.record(
                        clerk,
                        Ids.next(),
                        district.firstCommunity(),
                        new RecordKey(Rolls.REGISTER, roll),
                        new BallotDraft<>(
                                "加装电梯",
                                today,
                                BallotForm.SHOW_OF_HANDS,
                                roll,
                                3,
                                null,
                                null,
                                null,
                                new Votes.Question(2, 1, 0),
                                null))
                .orThrow();
    }

    @AfterEach
    void the_clock_goes_back() {
        clock.reset();
    }

    @Test
    void steps_notices_objections_counts_and_sheets_are_written_and_no_names() throws IOException {
        var all = exported(false);

        assertThat(all.resolve("decision-steps.csv"))
                .content()
                .contains("三号院道路修缮", "开始征求意见", "公布结果", "应征求户数：300");
        assertThat(all.resolve("notices.csv")).content().contains("道路修缮公示", "3 号院公示栏");
        assertThat(all.resolve("objections.csv"))
                .content()
                .contains("五号楼没有修。", "当面", "未处理")
                .doesNotContain("钱有理");
        assertThat(all.resolve("rolls.csv")).content().contains("居民名册", "年满十八周岁居民人数", ",3,");
        assertThat(all.resolve("ballots.csv")).content().contains("加装电梯", "赞成 2，反对 1，弃权 0");
        assertThat(all.resolve("roll-entries.csv")).doesNotExist();
        assertThat(all.resolve("methods.csv")).doesNotExist();
    }

    @Test
    void with_identities_the_names_on_the_rolls_go_out_too() throws IOException {
        assertThat(Files.readAllLines(exported(true).resolve("roll-entries.csv"))).hasSize(4);
    }

    private Path exported(boolean identities) throws IOException {
        for (var file : sheets.all(clerk, identities)) {
            file.write(folder, ExportedForm.TEXT);
        }
        return folder;
    }
}
