package cn.taizhang.document.web;

import cn.taizhang.audit.AuditRow;
import cn.taizhang.document.DocumentRow;
import cn.taizhang.document.DocumentState;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 制度页.
 *
 * @param counted how it stands with the figures, in words
 * @param mayChange whether the viewer may correct it
 * @param standing why not, or who may
 */
record DocumentPage(
        DocumentRow document,
        String tone,
        String issued,
        String inForce,
        String repealed,
        String counted,
        boolean mayChange,
        String standing,
        List<Change> history) {

    private static final Map<String, String> NAMES = names();

    /** 一次办理. */
    record Change(String action, String actor, String when, String former) {

        static Change of(AuditRow entry) {
            var at = entry.happenedAt();
            return new Change(
                    entry.action(),
                    entry.actor(),
                    ChineseDates.full(at.toLocalDate())
                            + " %d:%02d".formatted(at.getHour(), at.getMinute()),
                    entry.detail().containsKey("state") ? "更正前：" + told(entry.detail()) : "");
        }

        private static String told(Map<String, String> detail) {
            return NAMES.entrySet().stream()
                    .filter(name -> !detail.getOrDefault(name.getKey(), "").isEmpty())
                    .map(name -> name.getValue() + " " + detail.get(name.getKey()))
                    .collect(Collectors.joining("；"));
        }
    }

    static DocumentPage of(DocumentRow row, boolean mayChange, List<AuditRow> history) {
        var state = DocumentState.valueOf(row.state());
        return new DocumentPage(
                row,
                DocumentsPage.toneOf(state),
                words(row.issuedOn()),
                words(row.inForceOn()),
                words(row.repealedOn()),
                counted(row, state),
                mayChange,
                mayChange
                        ? "更正时，更正前的内容留在办理记录中。"
                        : "您可以查看；更正由" + row.organizationName() + "或其上级的制度登记人员办理。",
                history.stream().map(Change::of).toList());
    }

    private static String counted(DocumentRow row, DocumentState state) {
        return switch (state) {
            case DRAFT -> "起草中，不计入数据。";
            case TRIAL -> "试行中，不计入数据，另作提示。";
            case IN_FORCE -> "自施行之日起按「" + row.kindKey() + "」一种计入「" + row.categoryLabel() + "」。";
            case REPEALED ->
                    row.inForceOn() == null
                            ? "未施行即废止，不计入数据。"
                            : "施行之日至废止前一日按「" + row.kindKey() + "」一种计入；废止后不再计。";
        };
    }

    private static String words(@Nullable LocalDate day) {
        return day == null ? "" : ChineseDates.full(day);
    }

    private static Map<String, String> names() {
        var names = new LinkedHashMap<String, String>();
        names.put("title", "名称");
        names.put("number", "文号");
        names.put("category", "类别");
        names.put("state", "状态");
        names.put("issuedOn", "印发");
        names.put("inForceOn", "施行");
        names.put("repealedOn", "废止");
        return names;
    }
}
