package cn.taizhang.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditRow;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("暂存")
class DraftsTests {

    @Autowired private Drafts drafts;
    @Autowired private Forms forms;
    @Autowired private Records records;
    @Autowired private Registers registers;
    @Autowired private AuditTrail audit;
    @Autowired private TestDistricts districts;

    private TestDistrict district;
    private Viewer clerk;
    private Register<?> documents;

    @BeforeEach
    void aDistrict() {
        district = districts.found();
        clerk = district.firstCommunityClerk();
        documents = registers.get("documents");
    }

    @Test
    void what_was_typed_is_kept_as_it_stands() {
        var id = saved(Map.of("title", "半份制度", "issuedOn", "上个月", "state", ""));

        var kept = drafts.get(clerk, documents, id);

        assertThat(kept.typed()).isEqualTo(Map.of("title", "半份制度", "issuedOn", "上个月"));
    }

    @Test
    void a_draft_saved_again_takes_the_place_of_the_first() {
        var id = saved(Map.of("title", "半份制度"));
        drafts.save(clerk, documents, id, Map.of("title", "多半份制度")).orThrow();

        assertThat(drafts.of(clerk, documents))
                .extracting(draft -> draft.typed().get("title"))
                .containsExactly("多半份制度");
    }

    @Test
    void nobody_else_sees_a_draft_not_even_the_superior() {
        var id = saved(Map.of("title", "半份制度"));
        var street = district.firstStreetOfficer();

        assertThat(drafts.of(street, documents)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> drafts.get(street, documents, id));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> drafts.remove(street, documents, id));
        assertThat(records.page(clerk, documents, RowQuestion.ALL, 10)).isEmpty();
    }

    @Test
    void who_has_no_account_or_keeps_nothing_keeps_no_drafts() {
        var commandLine = Viewer.commandLine("root", district.district());
        var typed = Map.of("title", "半份制度");

        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> drafts.save(commandLine, documents, Ids.next(), typed))
                .withMessageContaining("命令行没有账号");
        assertThat(drafts.of(commandLine, documents)).isEmpty();
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(
                        () -> drafts.save(district.viewer("office"), documents, Ids.next(), typed));
    }

    @Test
    void an_empty_form_is_not_kept() {
        assertThat(messages(drafts.save(clerk, documents, Ids.next(), Map.of("title", "  "))))
                .containsExactly("还没有填写内容，不用暂存。");
    }

    @Test
    void there_are_never_more_than_fifty() {
        for (int i = 0; i < Drafts.MOST; i++) {
            saved(Map.of("title", "半份制度" + i));
        }
        var first = drafts.of(clerk, documents).getFirst();

        assertThat(messages(drafts.save(clerk, documents, Ids.next(), Map.of("title", "又一份"))))
                .containsExactly("暂存已有 50 份，请先完成或删除几份。");
        drafts.save(clerk, documents, first.id(), Map.of("title", "还是这份")).orThrow();
    }

    @Test
    void what_is_personal_is_not_kept() {
        var number = Column.of("identity", "身份证号", ColumnTypes.text(18)).with(Trait.PERSONAL);
        var name = Column.of("name", "姓名", ColumnTypes.text(20));
        var people =
                new Register<Object>(
                        "test-people",
                        "测试台账",
                        "人",
                        "",
                        "/registers/test-people",
                        List.of(name, number),
                        Permission.READ_RECORDS,
                        Permission.KEEP_DOCUMENTS,
                        documents.source(),
                        null,
                        false);
        var id = Ids.next();

        drafts.save(clerk, people, id, Map.of("name", "王芳", "identity", "41030519800506"))
                .orThrow();

        assertThat(drafts.get(clerk, people, id).typed()).isEqualTo(Map.of("name", "王芳"));
    }

    @Test
    void saving_for_good_takes_the_draft_away_and_a_refusal_leaves_it() {
        var id = saved(Map.of("title", "天祥社区议事制度"));

        forms.record(clerk, documents, Ids.next(), id, Map.of("title", "天祥社区议事制度"));
        assertThat(drafts.of(clerk, documents)).hasSize(1);

        forms.record(
                        clerk,
                        documents,
                        Ids.next(),
                        id,
                        Map.of(
                                "title", "天祥社区议事制度",
                                "organization", district.prefix() + "-C1",
                                "category", "配套制度",
                                "state", "起草"))
                .orThrow();
        assertThat(drafts.of(clerk, documents)).isEmpty();
    }

    @Test
    void the_trail_tells_of_a_draft_and_not_what_it_says() {
        var id = saved(Map.of("title", "半份制度"));
        drafts.remove(clerk, documents, id);

        var told = audit.about(Drafts.SUBJECT, id);

        assertThat(told).extracting(AuditRow::action).containsExactly("删除暂存制度", "暂存制度");
        assertThat(told).allSatisfy(row -> assertThat(row.detail()).isEmpty());
    }

    private UUID saved(Map<String, String> typed) {
        return drafts.save(clerk, documents, Ids.next(), typed).orThrow();
    }

    private static List<String> messages(Outcome<?> outcome) {
        return outcome instanceof Outcome.Refused<?>(var breaches)
                ? breaches.stream().map(Breach::message).toList()
                : List.of();
    }
}
