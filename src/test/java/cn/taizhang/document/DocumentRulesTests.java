package cn.taizhang.document;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("制度登记规则")
class DocumentRulesTests {

    private static final LocalDate TODAY = LocalDate.of(2020, 6, 30);

    @ParameterizedTest(name = "{0}，印发 {1}，施行 {2}，废止 {3}：{4}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    DRAFT    |            |            |            |
                    DRAFT    | 2020-06-01 |            |            | 状态为「起草」时不填印发日期。
                    TRIAL    | 2020-06-01 |            |            |
                    TRIAL    |            |            |            | 状态为「试行」时须填写印发日期。
                    TRIAL    | 2020-06-01 | 2020-06-01 |            | 状态为「试行」时不填施行日期。
                    IN_FORCE | 2020-06-01 | 2020-06-01 |            |
                    IN_FORCE | 2020-06-02 | 2020-06-01 |            | 施行日期不能早于印发日期。
                    IN_FORCE | 2020-06-01 |            |            | 状态为「施行」时须填写施行日期。
                    IN_FORCE | 2020-06-30 | 2020-07-01 |            |
                    IN_FORCE | 2020-07-01 | 2020-07-01 |            | 印发日期不能晚于今天；尚未印发的请登记为「起草」。
                    IN_FORCE | 2020-06-01 | 2020-06-01 | 2020-06-20 | 状态为「施行」时不填废止日期。
                    REPEALED | 2020-06-01 | 2020-06-10 | 2020-06-11 |
                    REPEALED | 2020-06-01 | 2020-06-10 | 2020-06-10 | 废止日期须晚于施行日期。
                    REPEALED | 2020-06-01 | 2020-06-10 | 2020-06-09 | 废止日期须晚于施行日期。
                    REPEALED | 2020-06-01 |            | 2020-06-01 |
                    REPEALED | 2020-06-02 |            | 2020-06-01 | 废止日期不能早于印发日期。
                    REPEALED | 2020-06-01 |            |            | 状态为「废止」时须填写废止日期。
                    """)
    void a_state_needs_its_dates_in_their_order(
            DocumentState state,
            @Nullable LocalDate issued,
            @Nullable LocalDate inForce,
            @Nullable LocalDate repealed,
            @Nullable String told) {
        var draft = draft("民主议事会制度", "", state, issued, inForce, repealed);

        assertThat(messages(draft)).isEqualTo(told == null ? List.of() : List.of(told));
    }

    @Test
    void everything_that_is_missing_is_told_at_once() {
        var empty = new DocumentDraft(null, " ", "", null, null, null, null, null, Ids.next());

        assertThat(messages(empty))
                .containsExactly("请填写制度名称。", "请填写印发组织的名称或代码。", "请选择类别；一项制度只归一个类别。", "请选择状态。");
    }

    @Test
    void a_title_has_two_hundred_characters_at_most_and_a_number_sixty() {
        assertThat(messages(drafted("制".repeat(200), "号".repeat(60)))).isEmpty();
        assertThat(messages(drafted("制".repeat(201), "号".repeat(61))))
                .containsExactly("制度名称最多 200 字。", "文号最多 60 字。");
    }

    private static DocumentDraft drafted(String title, String number) {
        return draft(title, number, DocumentState.DRAFT, null, null, null);
    }

    private static DocumentDraft draft(
            String title,
            String number,
            DocumentState state,
            @Nullable LocalDate issued,
            @Nullable LocalDate inForce,
            @Nullable LocalDate repealed) {
        return new DocumentDraft(
                new OrganizationId(Ids.next()),
                title,
                number,
                DocumentCategory.SUPPORTING,
                state,
                issued,
                inForce,
                repealed,
                Ids.next());
    }

    private static List<String> messages(DocumentDraft draft) {
        return DocumentRules.breachesIn(draft, TODAY).stream().map(Breach::message).toList();
    }
}
