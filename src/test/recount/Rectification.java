import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/** 巡视整改: the items of approved plans, and how each of them stands on a day. From 巡视巡察轮次, 整改事项 and 整改进展. */
final class Rectification {

    /** 轮次, told by its name and the organization that was inspected. */
    private record Round(String name, String inspected) {}

    /** 「同一天有几步的，按报结、牵头领导签字、审核通过、退回、阶段任务完成、销号、重新整改的先后算」. */
    private static final List<String> ORDER_OF_A_DAY =
            List.of("报结", "牵头领导签字", "审核通过", "退回", "阶段任务完成", "销号", "重新整改");

    /** 一步. */
    private record Step(LocalDate on, String kind) {

        int place() {
            return ORDER_OF_A_DAY.indexOf(kind);
        }
    }

    /**
     * 整改事项 of a round that counts.
     *
     * @param finishedOn 整改结束日期 of its round
     */
    private record Item(
            String responsible,
            String longTerm,
            LocalDate determinedOn,
            LocalDate removedOn,
            LocalDate dueOn,
            LocalDate finishedOn,
            List<Step> steps) {}

    private final Tree tree;
    private final List<Item> items = new ArrayList<>();
    private final boolean used;

    Rectification(Path folder, Tree tree) throws IOException {
        this.tree = tree;
        var finished = new HashMap<Round, LocalDate>();
        for (var row : Table.rows(folder, "inspection-rounds")) {
            // 「中央、省级巡视的整改方案…才计；市、县巡察的不计」
            if (Set.of("中央", "省").contains(row.text("层级"))) {
                var round = new Round(row.text("轮次名称"), row.code("被巡视巡察组织"));
                finished.put(round, row.dayOrNever("整改结束日期"));
            }
        }
        var steps = new HashMap<String, List<Step>>();
        for (var row : Table.rows(folder, "rectification-steps")) {
            steps.computeIfAbsent(itemOf(row), _ -> new ArrayList<>())
                    .add(new Step(row.day("日期"), row.text("进展")));
        }
        steps.values()
                .forEach(one ->
                        one.sort(Comparator.comparing(Step::on).thenComparingInt(Step::place)));
        var rows = Table.rows(folder, "rectification-items");
        used = !rows.isEmpty();
        for (var row : rows) {
            var ends = finished.get(new Round(row.text("轮次"), row.code("被巡视巡察组织")));
            if (ends != null) {
                items.add(item(row, ends, steps.getOrDefault(itemOf(row), List.of())));
            }
        }
    }

    private static Item item(Table.Row row, LocalDate finishedOn, List<Step> steps) {
        return new Item(
                row.code("责任单位"),
                row.text("长期事项口径"),
                row.day("确定日期"),
                row.dayOrNever("调出日期"),
                row.dayOrNever("完成时限"),
                finishedOn,
                steps);
    }

    private static String itemOf(Table.Row row) {
        return String.join("\n", row.text("轮次"), row.code("被巡视巡察组织"), row.text("事项序号"));
    }

    void count(Map<String, String> figures, String organization, LocalDate cutOff) {
        figures.put("rectification.determined", items(organization, cutOff, (_, _) -> true));
        figures.put("rectification.done", items(organization, cutOff, Rectification::isDone));
        figures.put(
                "rectification.rate",
                rate(figures.get("rectification.done"), figures.get("rectification.determined")));
        figures.put("rectification.kept-up", items(organization, cutOff, Rectification::isKeptUp));
        figures.put(
                "rectification.continuing",
                items(organization, cutOff, (item, _) -> isContinuing(item)));
        figures.put("rectification.overdue", items(organization, cutOff, Rectification::isOverdue));
        figures.put(
                "rectification.awaiting", items(organization, cutOff, Rectification::isAwaiting));
    }

    /** 「已整改事项数占确定的整改事项数的比例」, with its denominator; where nothing was due there is none. */
    private static String rate(String done, String determined) {
        boolean none = done.equals("×") || determined.equals("×") || determined.equals("0");
        return none ? "×" : done + "/" + determined;
    }

    /**
     * 第 15 空 「截至日审定方案中的整改事项，按项计；调出方案的从调出之日起不计」, 「截至日整改没有结束的轮次才计；责任单位撤并的，算到承接组织」; and of these
     * those that are asked for.
     */
    private String items(
            String organization, LocalDate cutOff, BiPredicate<Item, LocalDate> which) {
        if (!used) {
            return "×";
        }
        long counted =
                items.stream()
                        .filter(one -> !cutOff.isBefore(one.determinedOn()))
                        .filter(one -> cutOff.isBefore(one.removedOn()))
                        .filter(one -> cutOff.isBefore(one.finishedOn()))
                        .filter(one -> {
                            String holder = tree.holderOn(one.responsible(), cutOff);
                            return holder != null && tree.isWithin(holder, organization, cutOff);
                        })
                        .filter(one -> which.test(one, cutOff))
                        .count();
        return Long.toString(counted);
    }

    /**
     * 第 16 空 「确定的整改事项中，截至日已销号、没有重新整改的，加上方案列为「阶段任务完成并长期坚持」、阶段任务已完成的；方案列为「持续推进」的不计，报结未销号的不计」.
     */
    private static boolean isDone(Item item, LocalDate cutOff) {
        if (isContinuing(item)) {
            return false;
        }
        boolean closed = last(item, cutOff, "销号", "重新整改").equals("销号");
        boolean stageDone = last(item, cutOff, "阶段任务完成", "重新整改").equals("阶段任务完成");
        return closed || isStage(item) && stageDone;
    }

    /** 「已整改事项中，方案列为「阶段任务完成并长期坚持」的」. */
    private static boolean isKeptUp(Item item, LocalDate cutOff) {
        return isStage(item) && isDone(item, cutOff);
    }

    /** 「确定的整改事项中，方案列为「持续推进」的；报结的也在内，不算已整改」. */
    private static boolean isContinuing(Item item) {
        return item.longTerm().equals("持续推进");
    }

    private static boolean isStage(Item item) {
        return item.longTerm().equals("阶段任务完成并长期坚持");
    }

    /**
     * 「确定的整改事项中，完成时限早于截至日，没有整改、也没有按期报结的；时限当天报结算按期，按期报结待核验的不算逾期；逾期才报结、退回或重新整改的仍算」.
     */
    private static boolean isOverdue(Item item, LocalDate cutOff) {
        var reported = reportedOn(item, cutOff);
        boolean inTime = reported != null && !reported.isAfter(item.dueOn());
        return item.dueOn().isBefore(cutOff) && !isDone(item, cutOff) && !inTime;
    }

    /** 「确定的整改事项中，截至日已报结、没有退回、还没有审核通过或销号的；持续推进的不计」. */
    private static boolean isAwaiting(Item item, LocalDate cutOff) {
        var reported = reportedOn(item, cutOff);
        return !isContinuing(item)
                && reported != null
                && !isDone(item, cutOff)
                && item.steps().stream()
                        .filter(step -> !step.on().isAfter(cutOff))
                        .filter(step -> !step.on().isBefore(reported))
                        .noneMatch(step -> step.kind().equals("审核通过"));
    }

    /**
     * The day of the first report that stands on the cut-off; null where there is none, or it was sent back or overtaken. Who reports
     * in time and, nobody having sent it back, reports once more later was in time.
     */
    private static LocalDate reportedOn(Item item, LocalDate cutOff) {
        LocalDate reported = null;
        for (var step : item.steps()) {
            if (step.on().isAfter(cutOff)) {
                break;
            }
            reported =
                    switch (step.kind()) {
                        case "报结" -> reported == null ? step.on() : reported;
                        case "退回", "重新整改" -> null;
                        default -> reported;
                    };
        }
        return reported;
    }

    /** Which of these kinds of step was taken last up to the cut-off; empty where none was. */
    private static String last(Item item, LocalDate cutOff, String... kinds) {
        String last = "";
        for (var step : item.steps()) {
            if (!step.on().isAfter(cutOff) && Set.of(kinds).contains(step.kind())) {
                last = step.kind();
            }
        }
        return last;
    }
}
