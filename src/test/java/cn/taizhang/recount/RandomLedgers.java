package cn.taizhang.recount;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Forms;
import cn.taizhang.register.Registers;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * 随机台账: what a district fills into the forms of its other registers, on any days and about any organizations; a record is sometimes
 * corrected. What the rules refuse is no part of it.
 */
final class RandomLedgers {

    private static final List<String> LEVELS = List.of("中央", "省", "市", "县");
    private static final List<String> COUNTED =
            List.of("不属于长期事项", "不属于长期事项", "阶段任务完成并长期坚持", "持续推进");
    private static final List<String> STEPS =
            List.of("报结", "牵头领导签字", "审核通过", "退回", "阶段任务完成", "销号", "重新整改");

    /** What a matter goes through when nothing goes wrong. */
    private static final List<String> SETTLING = List.of("报结", "审核通过", "销号", "重新整改", "报结", "销号");

    private static final int MOST_TRIED = 100;

    private final Chance random;
    private final Viewer officer;
    private final List<OrganizationId> organizations;
    private final Forms forms;
    private final Registers registers;
    private final Organizations tree;

    RandomLedgers(
            Chance random,
            Viewer officer,
            List<OrganizationId> organizations,
            ApplicationContext product) {
        this.random = random;
        this.officer = officer;
        this.organizations = organizations;
        this.forms = product.getBean(Forms.class);
        this.registers = product.getBean(Registers.class);
        this.tree = product.getBean(Organizations.class);
    }

    /** Rounds of all levels, their items, and steps in their order and out of it, so that items are reopened and settled again. */
    void rectification(OrganizationId inspected) {
        for (int round = 0; round < 2; round++) {
            var approved = random.day(RandomDistrict.FIRST_DAY, LocalDate.of(2020, 1, 31));
            var name = "第" + round + "轮";
            record(
                    "inspection-rounds",
                    "name",
                    name,
                    "organization",
                    written(inspected),
                    "level",
                    round == 0 ? "省" : random.one(LEVELS),
                    "kind",
                    "常规",
                    "feedbackOn",
                    approved.minusDays(20),
                    "planDocument",
                    "区发〔2020〕1号",
                    "planApprovedOn",
                    approved,
                    "determined",
                    5,
                    "finishedOn",
                    random.oneIn(4)
                            ? random.day(approved.plusDays(1), RandomDistrict.LAST_DAY)
                            : null);
            for (int number = 1; number <= 5; number++) {
                item(inspected, name, number, approved);
            }
        }
    }

    private void item(OrganizationId inspected, String round, int number, LocalDate approved) {
        var determined = random.oneIn(4) ? random.day(approved, RandomDistrict.LAST_DAY) : approved;
        boolean removed = random.oneIn(6);
        var counted = random.one(COUNTED);
        record(
                "rectification-items",
                "round",
                round,
                "inspected",
                written(inspected),
                "number",
                number,
                "title",
                "事项" + number,
                "leadLeader",
                "张领导",
                "organization",
                written(random.one(organizations)),
                "dueOn",
                random.oneIn(5) ? null : random.day(determined, RandomDistrict.LAST_DAY),
                "term",
                counted.equals("不属于长期事项") ? "限期整改" : "长期整改",
                "longTerm",
                counted,
                "determinedOn",
                determined,
                "removedOn",
                removed ? random.day(determined, RandomDistrict.LAST_DAY) : null,
                "removalDocument",
                removed ? "区发〔2020〕2号" : null);
        var day = determined;
        for (int step = 0; step < 6; step++) {
            day = day.plusDays(random.nextInt(40));
            String taken = random.oneIn(4) ? random.one(STEPS) : SETTLING.get(step);
            record(
                    "rectification-steps",
                    "round",
                    round,
                    "inspected",
                    written(inspected),
                    "number",
                    number,
                    "step",
                    taken,
                    "on",
                    day,
                    "by",
                    taken.equals("报结") ? "李报告" : "王核验",
                    "reason",
                    "回访核实");
        }
    }

    /** Roll-outs that end and begin anew, and decisions that got so far. */
    void decisions() {
        some(8, n -> adoption());
        some(10, this::decision);
    }

    private boolean adoption() {
        var from = random.day(LocalDate.of(2018, 6, 1), RandomDistrict.LAST_DAY);
        return record(
                "method-adoptions",
                "organization",
                written(random.one(organizations)),
                "adoptedOn",
                from,
                "document",
                "街办〔2020〕9号",
                "endedOn",
                random.oneIn(3) ? from.plusDays(1 + random.nextInt(300)) : null);
    }

    private boolean decision(int number) {
        var typed = new ArrayList<@Nullable Object>();
        typed.addAll(
                List.of(
                        "title",
                        "事项" + number,
                        "organization",
                        written(random.one(organizations)),
                        "category",
                        "其他"));
        var day = random.day(LocalDate.of(2018, 12, 1), LocalDate.of(2020, 3, 31));
        int reached = random.oneIn(2) ? 6 : random.nextInt(7);
        for (var part : DECISION_PARTS.subList(0, reached)) {
            typed.add(part);
            typed.add(day);
            day = day.plusDays(random.nextInt(90));
        }
        if (reached < 4 && random.oneIn(3)) {
            typed.addAll(List.of("withdrawnOn", day, "withdrawnBecause", "居民不再提起"));
        }
        return record("decisions", typed.toArray());
    }

    private static final List<String> DECISION_PARTS =
            List.of(
                    "solicitedOn",
                    "proposedOn",
                    "deliberatedOn",
                    "resolvedOn",
                    "resolutionPublishedOn",
                    "resultPublishedOn");

    /** Two programmes, one of the systems, one not; sites of both. */
    void pilots(OrganizationId runBy) {
        var from = random.day(LocalDate.of(2019, 1, 1), LocalDate.of(2020, 1, 31));
        for (var subject : List.of("基层四项基础制度建设", "其他")) {
            record(
                    "pilot-programmes",
                    "name",
                    subject + "试点",
                    "organization",
                    written(runBy),
                    "subject",
                    subject,
                    "document",
                    "区发〔2020〕3号",
                    "from",
                    from,
                    "endedOn",
                    random.oneIn(4) ? random.day(from.plusDays(1), RandomDistrict.LAST_DAY) : null);
            some(6, n -> site(runBy, subject + "试点", from));
        }
    }

    private boolean site(OrganizationId runBy, String programme, LocalDate from) {
        var selected = random.day(from, RandomDistrict.LAST_DAY);
        return record(
                "pilot-sites",
                "organization",
                written(random.one(organizations)),
                "programme",
                programme,
                "runBy",
                written(runBy),
                "selectedOn",
                selected,
                "document",
                "区发〔2020〕3号",
                "endedOn",
                random.oneIn(3) ? selected.plusDays(1 + random.nextInt(90)) : null);
    }

    /**
     * So many, and at least one that the rules let in: a register that was never used makes its figures unknown, and the tests share
     * one database.
     */
    private void some(int many, IntPredicate recorded) {
        int good = 0;
        for (int n = 0; n < many || good == 0 && n < MOST_TRIED; n++) {
            good += recorded.test(n) ? 1 : 0;
        }
    }

    /** By the form; now and then the same record is corrected on another day than it was made. */
    private boolean record(String register, @Nullable Object... typed) {
        var words = new HashMap<String, String>();
        for (int i = 0; i < typed.length; i += 2) {
            Object value = typed[i + 1];
            words.put(String.valueOf(typed[i]), value == null ? "" : value.toString());
        }
        var wanted = registers.get(register);
        var outcome = forms.record(officer, wanted, Ids.next(), Ids.next(), words);
        if (!(outcome instanceof Outcome.Done<UUID>(var id))) {
            return false;
        }
        if (random.oneIn(8)) {
            words.replaceAll(this::moved);
            forms.correct(officer, wanted, id, 1, Map.copyOf(words));
        }
        return true;
    }

    /** A day may turn out to be another. */
    private String moved(String key, String value) {
        return value.matches("\\d{4}-\\d\\d-\\d\\d") && random.oneIn(2)
                ? LocalDate.parse(value).plusDays(random.nextInt(20)).toString()
                : value;
    }

    private String written(OrganizationId id) {
        return OrganizationChoice.written(tree.get(id));
    }
}
