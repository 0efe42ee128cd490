package cn.taizhang.document.web;

import cn.taizhang.document.DocumentCategory;
import cn.taizhang.document.DocumentQuestion;
import cn.taizhang.document.DocumentRow;
import cn.taizhang.document.DocumentState;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * 制度文件列表页.
 *
 * @param filtered whether one of the conditions behind the search box is set
 * @param mayRecord whether the viewer keeps documents anywhere
 * @param empty what is said when there are no rows, else null
 * @param first address of the first page, null on it
 * @param next address of the next page, null on the last
 */
record DocumentsPage(
        LocalDate today,
        String query,
        String category,
        String state,
        boolean filtered,
        Map<String, String> categories,
        Map<String, String> states,
        boolean mayRecord,
        List<Row> rows,
        @Nullable Empty empty,
        String line,
        @Nullable String first,
        @Nullable String next) {

    static final int LENGTH = 50;

    /** 没有内容时的说明: why, and what to do next; without an address there is nothing the viewer can do. */
    record Empty(String title, String text, @Nullable String href, @Nullable String action) {

        static @Nullable Empty of(DocumentQuestion question, boolean none, boolean mayRecord) {
            if (!none) {
                return null;
            }
            if (!question.equals(new DocumentQuestion("", null, null))) {
                return new Empty("没有符合条件的制度", "可以少写几个字，或者换一个类别、状态。", "/documents", "看全部制度");
            }
            return mayRecord
                    ? new Empty("还没有登记制度", "印发、修订、废止一项制度，登记一次，各项数据同时就有。", "/documents/new", "登记制度")
                    : new Empty("还没有登记制度", "由社区、街道、区直单位和组织科登记各自印发的制度，登记后这里就有。", null, null);
        }
    }

    /** 一行. */
    record Row(
            String href,
            String title,
            String number,
            String organization,
            String category,
            String issued,
            String inForce,
            String state,
            String tone,
            boolean onBehalf) {

        static Row of(DocumentRow row) {
            return new Row(
                    "/documents/" + row.documentId(),
                    row.title(),
                    row.number(),
                    row.organizationName(),
                    row.categoryLabel(),
                    day(row.issuedOn()),
                    day(row.inForceOn()),
                    row.stateLabel(),
                    toneOf(DocumentState.valueOf(row.state())),
                    row.onBehalf());
        }
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? "" : ChineseDates.full(day);
    }

    static String toneOf(DocumentState state) {
        return switch (state) {
            case IN_FORCE -> "ok";
            case TRIAL -> "warn";
            case DRAFT, REPEALED -> "";
        };
    }

    /** @param found one more than a page holds where there is a next page */
    static DocumentsPage of(
            DocumentQuestion question,
            boolean fromStart,
            List<DocumentRow> found,
            boolean mayRecord,
            LocalDate today) {
        var shown = found.stream().limit(LENGTH).toList();
        boolean more = found.size() > LENGTH;
        return new DocumentsPage(
                today,
                question.text(),
                name(question.category()),
                name(question.state()),
                question.category() != null || question.state() != null,
                DocumentForm.categories(),
                DocumentForm.states(),
                mayRecord,
                shown.stream().map(Row::of).toList(),
                Empty.of(question, shown.isEmpty(), mayRecord),
                "本页 " + shown.size() + " 项",
                fromStart ? null : address(question, ""),
                more ? address(question, shown.getLast().documentId().toString()) : null);
    }

    private static String address(DocumentQuestion question, String after) {
        var values = new HashMap<String, String>();
        values.put("q", question.text());
        values.put("category", name(question.category()));
        values.put("state", name(question.state()));
        values.put("after", after);
        values.values().removeIf(String::isEmpty);
        var address = UriComponentsBuilder.fromPath("/documents");
        values.keySet().stream()
                .sorted()
                .forEach(name -> address.queryParam(name, "{" + name + "}"));
        return address.encode().buildAndExpand(values).toUriString();
    }

    private static String name(@Nullable DocumentCategory category) {
        return category == null ? "" : category.name();
    }

    private static String name(@Nullable DocumentState state) {
        return state == null ? "" : state.name();
    }
}
