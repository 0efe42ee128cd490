package cn.taizhang.rectification;

import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 测试用整改台账: one round, determined in November 2019, and whatever a test writes into it. */
final class WrittenLedger {

    static final LocalDate APPROVED = LocalDate.of(2019, 11, 18);
    static final LocalDate DUE = LocalDate.of(2020, 5, 31);
    static final String REPORTER = "王芳";
    static final String CLOSER = "李强";

    private final OrganizationId inspected;
    private final String name;
    private final List<RoundDraft> rounds = new ArrayList<>();
    private final List<ItemDraft> items = new ArrayList<>();
    private final List<StepDraft> steps = new ArrayList<>();

    private WrittenLedger(OrganizationId inspected, String name) {
        this.inspected = inspected;
        this.name = name;
    }

    static WrittenLedger provincial(OrganizationId inspected, int determined) {
        return round(inspected, InspectionLevel.PROVINCIAL, determined, null);
    }

    static WrittenLedger round(
            OrganizationId inspected,
            InspectionLevel level,
            int determined,
            @Nullable LocalDate finishedOn) {
        var ledger = new WrittenLedger(inspected, level.label() + "委第三轮" + level.word());
        ledger.rounds.add(
                new RoundDraft(
                        Ids.next(),
                        inspected,
                        ledger.name,
                        level,
                        InspectionKind.LOOK_BACK,
                        APPROVED.minusDays(30),
                        "整改方案",
                        APPROVED,
                        determined,
                        "",
                        finishedOn));
        return ledger;
    }

    /** What is recorded later, in the same rounds. */
    WrittenLedger later() {
        return new WrittenLedger(inspected, name);
    }

    String name() {
        return name;
    }

    WrittenLedger item(int number, OrganizationId responsible) {
        return item(number, responsible, LongTermCounting.NONE, DUE, null);
    }

    WrittenLedger item(
            int number,
            OrganizationId responsible,
            LongTermCounting longTerm,
            @Nullable LocalDate dueOn,
            @Nullable LocalDate removedOn) {
        items.add(
                new ItemDraft(
                        Ids.next(),
                        inspected,
                        name,
                        number,
                        "规范党费收缴使用管理" + number,
                        "赵建国",
                        responsible,
                        "",
                        dueOn,
                        longTerm == LongTermCounting.NONE ? Term.LIMITED : Term.LONG,
                        longTerm,
                        APPROVED,
                        removedOn,
                        removedOn == null ? "" : "澄发〔2020〕11号"));
        return this;
    }

    WrittenLedger step(int number, StepKind kind, LocalDate on) {
        steps.add(
                new StepDraft(
                        Ids.next(),
                        inspected,
                        name,
                        number,
                        kind,
                        on,
                        kind == StepKind.REPORTED_DONE ? REPORTER : CLOSER,
                        kind.goesBack() ? "措施没有到位" : ""));
        return this;
    }

    /** Reported and closed on one day. */
    WrittenLedger closed(int number, LocalDate on) {
        return step(number, StepKind.REPORTED_DONE, on).step(number, StepKind.CLOSED, on);
    }

    void record(Rectifications rectifications) {
        rectifications.recordAll(TestDistricts.MAKER, rounds, items, steps);
    }
}
