import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/**
 * 试点、工作法和大党委: which streets and communities something holds for on a day. From 试点工作, 试点单位, 工作法推行, 民主决策事项 and 大工委、大党委.
 */
final class Communities {

    private static final List<String> PARTS =
            List.of("征求意见日期", "提议日期", "商议（审议）日期", "决议日期", "决议公开日期", "结果公开日期");

    private static final int MONTHS = 12;

    /** 从哪天到哪天: what holds for an organization from a day up to, not including, another. */
    private record Holding(String organization, LocalDate from, LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    /** 六步全部做完的决策, with the days of its parts. */
    private record Completed(String community, List<LocalDate> days) {

        LocalDate solicitedOn() {
            return days.getFirst();
        }

        LocalDate publishedOn() {
            return days.getLast();
        }

        /** 「后一个日期减前一个日期，按日历天数，同一天的算 0 天」; parts are numbered from 0. */
        long took(int from, int to) {
            return ChronoUnit.DAYS.between(days.get(from), days.get(to));
        }
    }

    /** 按程序办理的决策: whom its resolution asked, and what was objected to its notices. */
    private record Procedure(
            String community,
            LocalDate resolvedOn,
            int entitled,
            int present,
            LocalDate objectedOn,
            int objections,
            int upheld) {}

    private final Tree tree;
    private final List<Holding> pilots = new ArrayList<>();
    private final boolean pilotsUsed;
    private final List<Holding> adoptions = new ArrayList<>();
    private final List<Completed> decisions = new ArrayList<>();
    private final boolean decisionsUsed;
    private final List<Procedure> procedures = new ArrayList<>();
    private final List<Holding> committees = new ArrayList<>();
    private final boolean committeesUsed;

    Communities(Path folder, Tree tree) throws IOException {
        this.tree = tree;
        readPilots(folder);
        pilotsUsed = !Table.rows(folder, "pilot-sites").isEmpty();
        for (var row : Table.rows(folder, "method-adoptions")) {
            adoptions.add(
                    new Holding(row.code("社区"), row.day("推行日期"), row.dayOrNever("停止推行日期")));
        }
        var decided = Table.rows(folder, "decisions");
        decisionsUsed = !decided.isEmpty();
        decided.stream().filter(Communities::ranByTheProcedure).forEach(this::addProcedure);
        for (var row : decided) {
            if (PARTS.stream().noneMatch(row::isEmpty) && row.isEmpty("撤回日期")) {
                decisions.add(
                        new Completed(row.code("社区"), PARTS.stream().map(row::day).toList()));
            }
        }
        var founded = Table.rows(folder, "extended-committees");
        committeesUsed = !founded.isEmpty();
        for (var row : founded) {
            if (!row.isEmpty("成立日期")) {
                committees.add(
                        new Holding(row.code("街道或社区"), row.day("成立日期"), row.dayOrNever("撤销日期")));
            }
        }
    }

    private static boolean ranByTheProcedure(Table.Row row) {
        return !row.isEmpty("决议应到") || !row.isEmpty("收到异议");
    }

    private void addProcedure(Table.Row row) {
        boolean resolved = !row.isEmpty("决议应到") && !row.isEmpty("决议日期");
        procedures.add(
                new Procedure(
                        row.code("社区"),
                        resolved ? row.day("决议日期") : LocalDate.MAX,
                        number(row, "决议应到"),
                        number(row, "决议实到"),
                        row.dayOrNever("异议办结日期"),
                        number(row, "收到异议"),
                        number(row, "异议成立")));
    }

    private static int number(Table.Row row, String heading) {
        return row.isEmpty(heading) ? 0 : Integer.parseInt(row.text(heading));
    }

    /** A site is one as long as its programme runs; only the programme that the sentence of the report names counts. */
    private void readPilots(Path folder) throws IOException {
        var programmes = new HashMap<String, Holding>();
        for (var row : Table.rows(folder, "pilot-programmes")) {
            if (row.text("试点内容").equals("基层四项基础制度建设")) {
                programmes.put(
                        row.text("试点工作名称") + row.text("开展组织"),
                        new Holding(row.code("开展组织"), row.day("启动日期"), row.dayOrNever("结束日期")));
            }
        }
        for (var row : Table.rows(folder, "pilot-sites")) {
            var programme = programmes.get(row.text("试点工作") + row.text("开展组织"));
            if (programme != null) {
                pilots.add(
                        new Holding(
                                row.code("试点单位"),
                                later(row.day("确定日期"), programme.from()),
                                earlier(row.dayOrNever("结束日期"), programme.to())));
            }
        }
    }

    void count(
            Map<String, String> figures,
            String organization,
            LocalDate periodStart,
            LocalDate cutOff) {
        figures.put("pilot.streets", pilots("街道", organization, cutOff));
        figures.put("pilot.communities", pilots("社区", organization, cutOff));
        figures.put(
                "decision.adopting-communities", adopting(organization, cutOff, _ -> true));
        figures.put("decision.effective-communities", effective(organization, cutOff));
        figures.put("decision.completed", completed(organization, periodStart, cutOff));
        countDays(figures, organization, periodStart, cutOff);
        countProcedures(figures, organization, periodStart, cutOff);
        figures.put("cobuilding.streets", committees("街道", organization, cutOff));
        figures.put("cobuilding.communities", committees("社区", organization, cutOff));
    }

    /** 第 21、22 空 「截至日正在开展的「基层四项基础制度建设」试点工作中，本身被确定为试点的街道（社区）；同一个只计一次」. */
    private String pilots(String type, String organization, LocalDate cutOff) {
        return pilotsUsed ? organizations(pilots, type, organization, cutOff, _ -> true) : "×";
    }

    /** 第 24 空 「截至日已发文推行、没有停止推行的城市社区，按社区计：先后推行几次也只算一个」. */
    private String adopting(String organization, LocalDate cutOff, Predicate<String> which) {
        if (adoptions.isEmpty()) {
            return "×";
        }
        return organizations(
                adoptions,
                "社区",
                organization,
                cutOff,
                code -> tree.organization(code).urban() && which.test(code));
    }

    /**
     * 「截至日推行的城市社区中，至少有一项决策六步全部做完的：从征求意见到结果公开不超过 12 个月（正好 12 个月算在内；商议（审议）未通过、再次征求意见的，仍从第一次征求意见开始的日期算起），结果公开在截至日前 12 个月以内（正好 12
     * 个月算在内）」.
     */
    private String effective(String organization, LocalDate cutOff) {
        return decisionsUsed
                ? adopting(organization, cutOff, code -> hasEffectiveDecision(code, cutOff))
                : "×";
    }

    private boolean hasEffectiveDecision(String community, LocalDate cutOff) {
        return decisions.stream()
                .filter(one -> one.community().equals(community))
                .filter(one -> !one.publishedOn().isAfter(one.solicitedOn().plusMonths(MONTHS)))
                .filter(one -> !one.publishedOn().isAfter(cutOff))
                .anyMatch(one -> !one.publishedOn().isBefore(cutOff.minusMonths(MONTHS)));
    }

    /** 「报告期内六步全部做完的决策事项，按结果公开的日期计入当期；社区推行与否、用了多长时间都计」. */
    private String completed(String organization, LocalDate periodStart, LocalDate cutOff) {
        if (!decisionsUsed || periodStart.isAfter(cutOff)) {
            return "×";
        }
        return Long.toString(completedOnes(organization, periodStart, cutOff).size());
    }

    private List<Completed> completedOnes(
            String organization, LocalDate periodStart, LocalDate cutOff) {
        return decisions.stream()
                .filter(one -> !one.publishedOn().isBefore(periodStart))
                .filter(one -> !one.publishedOn().isAfter(cutOff))
                .filter(one -> tree.isWithin(one.community(), organization, one.publishedOn()))
                .toList();
    }

    /** 「从征求意见到结果公开的天数逐项相加」; 「总天数除以完成的决策事项数；没有完成的不出数」, from each part to the next alike. */
    private void countDays(
            Map<String, String> figures,
            String organization,
            LocalDate periodStart,
            LocalDate cutOff) {
        boolean known = decisionsUsed && !periodStart.isAfter(cutOff);
        var done = known ? completedOnes(organization, periodStart, cutOff) : List.<Completed>of();
        int last = PARTS.size() - 1;
        figures.put("decision.days", known ? Long.toString(days(done, 0, last)) : "×");
        figures.put("decision.days-average", average(done, 0, last));
        var stages =
                List.of("soliciting", "proposing", "deliberating", "publishing", "implementing");
        for (int part = 0; part < last; part++) {
            figures.put("decision.days-" + stages.get(part), average(done, part, part + 1));
        }
    }

    private static long days(List<Completed> done, int from, int to) {
        return done.stream().mapToLong(one -> one.took(from, to)).sum();
    }

    private static String average(List<Completed> done, int from, int to) {
        return done.isEmpty() ? "×" : days(done, from, to) + "/" + done.size();
    }

    /**
     * 「报告期内按程序办理、已作出决议的事项，决议会议的应到数逐次相加」; 「决议会议实到人次占应到人次的百分比」; 「两公开的公示收到的异议，一条算一条，在最后一次有异议的公示结束那一天计入」.
     */
    private void countProcedures(
            Map<String, String> figures,
            String organization,
            LocalDate periodStart,
            LocalDate cutOff) {
        long entitled = 0;
        long present = 0;
        long objections = 0;
        long upheld = 0;
        for (var one : procedures) {
            if (isCounted(one.community(), one.resolvedOn(), organization, periodStart, cutOff)) {
                entitled += one.entitled();
                present += one.present();
            }
            if (isCounted(one.community(), one.objectedOn(), organization, periodStart, cutOff)) {
                objections += one.objections();
                upheld += one.upheld();
            }
        }
        boolean known = !procedures.isEmpty() && !periodStart.isAfter(cutOff);
        figures.put("decision.meeting-entitled", known ? Long.toString(entitled) : "×");
        figures.put("decision.meeting-present", known ? Long.toString(present) : "×");
        figures.put(
                "decision.participation", known && entitled > 0 ? present + "/" + entitled : "×");
        figures.put("decision.objections", known ? Long.toString(objections) : "×");
        figures.put("decision.objections-upheld", known ? Long.toString(upheld) : "×");
    }

    private boolean isCounted(
            String community,
            LocalDate on,
            String organization,
            LocalDate periodStart,
            LocalDate cutOff) {
        return on != LocalDate.MAX
                && !on.isBefore(periodStart)
                && !on.isAfter(cutOff)
                && tree.isWithin(community, organization, on);
    }

    /** 第 27、28 空 「截至日大工委（大党委）已经成立、没有撤销的街道（社区），自成立之日起算，按街道（社区）计；只有批复、尚未成立的不计」. */
    private String committees(String type, String organization, LocalDate cutOff) {
        return committeesUsed
                ? organizations(committees, type, organization, cutOff, _ -> true)
                : "×";
    }

    /** Each organization once, those that are there on the cut-off alone: a successor does not inherit. */
    private String organizations(
            List<Holding> held,
            String type,
            String organization,
            LocalDate cutOff,
            Predicate<String> which) {
        return Long.toString(
                held.stream()
                        .filter(one -> one.holdsOn(cutOff))
                        .map(Holding::organization)
                        .distinct()
                        .filter(code -> tree.isOfType(code, Set.of(type)))
                        .filter(code -> tree.isWithin(code, organization, cutOff))
                        .filter(which)
                        .count());
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }

    private static LocalDate earlier(LocalDate one, LocalDate other) {
        return one.isBefore(other) ? one : other;
    }
}
