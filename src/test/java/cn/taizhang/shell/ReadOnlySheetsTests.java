package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.BallotDraft;
import cn.taizhang.ballot.BallotForm;
import cn.taizhang.ballot.Ballots;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.ballot.Votes;
import cn.taizhang.decision.GoingMatter;
import cn.taizhang.decision.ProcedureFiles;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection;
import cn.taizhang.notice.ObjectionDraft;
import cn.taizhang.register.ExportedForm;
import cn.taizhang.sealedballot.TestRolls;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDatabase;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("导出只供查阅的表")
class ReadOnlySheetsTests {

    @Autowired private ReadOnlySheets sheets;
    @Autowired private TestDistricts districts;
    @Autowired private ProcedureFiles files;
    @Autowired private Notices notices;
    @Autowired private Rolls rolls;
    @Autowired private Ballots ballots;
    @Autowired private TestClock clock;
    @Autowired private ApplicationContext product;
    @TempDir private Path folder;

    private static final String MOBILE = "13800138000";
    private static final String IDENTITY = "11010519491231002X";

    private TestDistrict district;
    private Viewer clerk;
    private LocalDate today;
    private UUID matter;
    private UUID notice;
    private UUID roll;

    @BeforeEach
    void a_community_with_a_matter_a_roll_and_a_sheet() {
        district = districts.found();
        clerk = district.firstCommunityClerk();
        var going =
                GoingMatter.begun(product, clerk, district.firstCommunity(), "三号院道路修缮")
                        .untilResultPublished();
        matter = going.id();
        notice = files.get(clerk, matter).notices().getLast().id();
        today = clock.instant().atZone(ZoneId.of("Asia/Shanghai")).toLocalDate();
        notices.object(
                        clerk,
                        notice,
                        Ids.next(),
                        new ObjectionDraft(
                                new Objection.Objector.Named("钱有理"),
                                today,
                                "五号楼没有修。",
                                ObjectionDraft.Way.COUNTER))
                .orThrow();
        roll = TestRolls.of(3, rolls, district);
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
    }

    @Test
    void with_identities_everybody_who_ever_stood_on_a_roll_goes_out_and_it_stands_in_the_trail()
            throws IOException {
        var gone = rolls.entries(clerk, roll, today, "", 0, 1).getFirst();
        rolls.end(clerk, roll, gone.id(), today, "迁出").orThrow();

        assertThat(Files.readAllLines(exported(true).resolve("roll-entries.csv")))
                .hasSize(4)
                .first()
                .asString()
                .endsWith("姓名,门牌,起,止");
        assertThat(Files.readAllLines(folder.resolve("roll-entries.csv")))
                .filteredOn(line -> line.endsWith(",%1$s".formatted(today)))
                .singleElement()
                .asString()
                .contains(gone.name());
        assertThat(trail()).containsExactly("1 3 导出全部台账");
    }

    @Test
    void without_identities_nothing_stands_in_the_trail() throws IOException {
        exported(false);

        assertThat(trail()).isEmpty();
    }

    @Test
    void who_may_not_have_identities_is_handed_no_names() {
        var office = district.viewer("office");

        assertThatExceptionOfType(NotAllowed.class).isThrownBy(() -> sheets.all(office, true));
        assertThat(trail()).isEmpty();
    }

    @Test
    void numbers_of_persons_in_words_typed_long_ago_are_masked() throws IOException {
        typedLongAgo();

        var all = exported(false);

        assertThat(all.resolve("objections.csv"))
                .content()
                .contains("请回电（手机号已隐去）", "已告知（身份证号已隐去）")
                .doesNotContain(MOBILE, IDENTITY);
        assertThat(all.resolve("decision-steps.csv"))
                .content()
                .contains("来电（手机号已隐去）")
                .doesNotContain(MOBILE);
    }

    @Test
    void with_identities_such_words_go_out_as_they_were_typed() throws IOException {
        typedLongAgo();

        var all = exported(true);

        assertThat(all.resolve("objections.csv")).content().contains(MOBILE, IDENTITY);
        assertThat(all.resolve("decision-steps.csv")).content().contains(MOBILE);
    }

    /** Before such numbers were refused. */
    private void typedLongAgo() {
        var owner = TestDatabase.owner();
        owner.sql("update notice.objection set text = :text where notice_id = :notice")
                .param("text", "请回电" + MOBILE)
                .param("notice", notice)
                .update();
        notices.handle(
                        clerk,
                        notice,
                        1,
                        new Objection.Handling.Handled(
                                today, "王芳", Objection.Finding.REJECTED, "已告知。"))
                .orThrow();
        owner.sql("update notice.handling set reply = :reply where notice_id = :notice")
                .param("reply", "已告知" + IDENTITY)
                .param("notice", notice)
                .update();
        owner.sql(
                        """
                        update decision.step set content = replace(content::text, '多数住户要求修路', :words)::jsonb
                         where decision_id = :matter
                        """)
                .param("words", "来电" + MOBILE)
                .param("matter", matter)
                .update();
    }

    private List<String> trail() {
        return TestDatabase.owner()
                .sql(
                        """
                        select concat_ws(' ', detail ->> 'rolls', detail ->> 'count', detail ->> 'reason') from audit.entry
                         where action = '导出名册' and account_id = :account
                        """)
                .param("account", Objects.requireNonNull(clerk.account()).value())
                .query(String.class)
                .list();
    }

    private Path exported(boolean identities) throws IOException {
        for (var file : sheets.all(clerk, identities)) {
            file.write(folder, ExportedForm.TEXT);
        }
        return folder;
    }
}
