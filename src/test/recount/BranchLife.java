import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 组织生活: meetings of branches by their kind, and branches that held none. */
final class BranchLife {

    private static final Set<String> BRANCHES = Set.of("党支部");
    private static final Set<String> HOLDERS = Set.of("党支部", "党小组");

    /** 会议类型 by the end of the figure's code; one is due every quarter or every month. */
    private static final Map<String, String> KINDS = new LinkedHashMap<>();

    private static final Set<String> QUARTERLY = Set.of("支部党员大会", "党课");

    static {
        KINDS.put("general-meetings", "支部党员大会");
        KINDS.put("committee-meetings", "支部委员会");
        KINDS.put("group-meetings", "党小组会");
        KINDS.put("lectures", "党课");
        KINDS.put("theme-days", "主题党日");
    }

    private record Held(String kind, LocalDate on, List<String> by) {}

    private final Tree tree;
    private final List<Held> meetings = new ArrayList<>();
    private final boolean used;

    BranchLife(Path folder, Tree tree) throws IOException {
        this.tree = tree;
        var rows = Table.rows(folder, "meetings");
        used = !rows.isEmpty();
        for (var row : rows) {
            if (row.text("记录状态").equals("已召开") && KINDS.containsValue(row.text("会议类型"))) {
                var by = new ArrayList<>(row.codes("联办组织"));
                by.add(row.code("主办组织"));
                meetings.add(new Held(row.text("会议类型"), row.day("召开日期"), by));
            }
        }
    }

    void count(
            Map<String, String> figures,
            String organization,
            LocalDate periodStart,
            LocalDate cutOff) {
        KINDS.forEach((code, kind) -> {
            figures.put(
                    "branch-life." + code,
                    used && !periodStart.isAfter(cutOff)
                            ? held(kind, organization, periodStart, cutOff)
                            : "×");
            figures.put(
                    "branch-life.without-" + code,
                    used && wasEverHeld(kind, cutOff)
                            ? lacking(kind, organization, cutOff)
                            : "×");
        });
    }

    /** 「党支部、党小组主办或联办，会议类型为…且已召开的会议活动；几家联办，在共同的上级只计一次」. */
    private String held(String kind, String organization, LocalDate from, LocalDate to) {
        return Long.toString(
                meetings.stream()
                        .filter(one -> one.kind().equals(kind) && lies(one.on(), from, to))
                        .filter(one ->
                                one.by().stream()
                                        .filter(code -> tree.isOfType(code, HOLDERS))
                                        .anyMatch(code ->
                                                tree.isWithin(code, organization, one.on())))
                        .count());
    }

    /** 「全区登记这类会议之前不出数」. */
    private boolean wasEverHeld(String kind, LocalDate cutOff) {
        return meetings.stream()
                .filter(one -> one.kind().equals(kind) && !one.on().isAfter(cutOff))
                .anyMatch(one -> one.by().stream().anyMatch(code -> tree.isOfType(code, HOLDERS)));
    }

    /** 「截至日在册、从截至日所在…的第一天到截至日，本支部和所属党小组都没有登记已召开的…的党支部」. */
    private String lacking(String kind, String organization, LocalDate cutOff) {
        var first =
                QUARTERLY.contains(kind)
                        ? cutOff.withDayOfMonth(1).minusMonths((cutOff.getMonthValue() - 1) % 3)
                        : cutOff.withDayOfMonth(1);
        return Long.toString(
                tree.all().stream()
                        .map(Tree.Organization::code)
                        .filter(code -> tree.isOfType(code, BRANCHES))
                        .filter(code -> tree.isWithin(code, organization, cutOff))
                        .filter(code -> meetings.stream()
                                .filter(one -> one.kind().equals(kind))
                                .filter(one -> lies(one.on(), first, cutOff))
                                .noneMatch(one ->
                                        one.by().stream()
                                                .anyMatch(by -> tree.isWithin(by, code, one.on()))))
                        .count());
    }

    private static boolean lies(LocalDate day, LocalDate from, LocalDate to) {
        return !day.isBefore(from) && !day.isAfter(to);
    }
}
