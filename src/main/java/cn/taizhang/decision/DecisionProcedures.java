package cn.taizhang.decision;

import cn.taizhang.account.OnBehalf;
import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.register.OwnerChecks;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 按程序办理: a matter is begun, and step by step goes its way through 一征三议两公开. Every step is kept with its facts, its writer and
 * what was let pass; where the matter stands is always what its steps lead to.
 */
@Service
@Transactional
public class DecisionProcedures {

    private static final String WHAT = "这件事项";

    private final ProcedureStore store;
    private final StepStore steps;
    private final Matters matters;
    private final StepEffects effects;
    private final OwnerChecks owners;
    private final OnBehalf onBehalf;
    private final AuditTrail audit;
    private final Today today;
    private final Procedures procedures;

    DecisionProcedures(
            ProcedureStore store,
            StepStore steps,
            Matters matters,
            StepEffects effects,
            OwnerChecks owners,
            OnBehalf onBehalf,
            AuditTrail audit,
            Today today,
            Procedures procedures) {
        this.store = store;
        this.steps = steps;
        this.matters = matters;
        this.effects = effects;
        this.owners = owners;
        this.onBehalf = onBehalf;
        this.audit = audit;
        this.today = today;
        this.procedures = procedures;
    }

    /** Where its page is. */
    public static String page(UUID id) {
        return "/decisions/procedures/" + id;
    }

    /** 立项: begins a matter; the same draft once more finds it begun. */
    public Outcome<UUID> begin(Viewer viewer, MatterDraft draft) {
        viewer.require(Permission.RECORD);
        var breaches = breachesIn(viewer, draft);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var id = draft.id();
        var organization = Objects.requireNonNull(draft.organization());
        boolean behalf = onBehalf.is(viewer.scope(Permission.RECORD), organization, today.date());
        if (!store.insert(draft, viewer.actor(), today.now(), behalf)) {
            return new Outcome.Done<>(matters.get(viewer, id).id());
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("决策事项立项", Decisions.REGISTER, id, organization.value())
                        .with(Map.of("template", Objects.requireNonNull(draft.variant()).label())));
        return new Outcome.Done<>(id);
    }

    /** Everything that {@link #begin} would refuse. */
    @Transactional(readOnly = true)
    public List<Breach> check(Viewer viewer, MatterDraft draft) {
        viewer.require(Permission.RECORD);
        return breachesIn(viewer, draft);
    }

    private List<Breach> breachesIn(Viewer viewer, MatterDraft draft) {
        var breaches =
                new ArrayList<>(
                        DecisionRules.breachesIn(
                                new DecisionDraft(
                                        draft.organization(),
                                        draft.title(),
                                        draft.category(),
                                        draft.amount(),
                                        Map.of(),
                                        null,
                                        "",
                                        draft.id()),
                                today.date()));
        if (draft.variant() == null) {
            breaches.add(Breach.of("variant", "请选择程序模板。"));
        }
        breaches.addAll(
                owners.breachesIn(
                                viewer,
                                Permission.RECORD,
                                Set.of(OrganizationKind.COMMUNITY),
                                "organization",
                                List.of(
                                        new OwnerChecks.Asked(
                                                draft.organization(), null, today.date())))
                        .getFirst());
        return breaches;
    }

    /**
     * 办理一步: takes it, or refuses it with everything that is wrong; a second call with the same key finds it taken.
     *
     * @param version of the matter that the viewer has seen
     * @param typed by the fields of the step
     */
    public Outcome<UUID> take(
            Viewer viewer,
            UUID id,
            int version,
            UUID requestKey,
            StepKind kind,
            Map<String, String> typed) {
        var matter = matters.changeable(viewer, id);
        var taken = steps.of(id);
        if (isTaken(taken, requestKey)) {
            return new Outcome.Done<>(id);
        }
        var before = before(matter, taken);
        var prepared = effects.prepared(viewer, matter, taken, kind, typed);
        var read = StepReader.read(kind, prepared.typed(), today.date());
        var outcome = before.procedure().take(before.stage(), read.step(), today.date());
        var breaches = joined(read, outcome);
        breaches.addAll(
                besides(
                        read,
                        effects.breachesIn(
                                viewer, matter, prepared, read.step(), taken.size() + 1, null)));
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(eachOnce(breaches));
        }
        refuseStale(matter, version);
        return switch (effects.done(viewer, matter, prepared, read)) {
            case Outcome.Refused<Map<String, String>>(var because) ->
                    new Outcome.Refused<>(because);
            case Outcome.Done<Map<String, String>>(var content) -> {
                append(viewer, before, requestKey, read.step(), content, outcome.orThrow());
                yield new Outcome.Done<>(id);
            }
        };
    }

    /**
     * 更正 a step that was taken: what it said is kept, and the steps after it have to hold with what is now right.
     *
     * @param number 第几步
     */
    public Outcome<UUID> correct(
            Viewer viewer,
            UUID id,
            int version,
            UUID requestKey,
            int number,
            Map<String, String> typed) {
        var matter = matters.changeable(viewer, id);
        var taken = steps.of(id);
        if (isTaken(taken, requestKey)) {
            return new Outcome.Done<>(id);
        }
        var before = before(matter, taken);
        var wrong = Corrections.step(taken, number);
        var prepared = effects.prepared(viewer, matter, taken, wrong.kind(), typed);
        var correction =
                Corrections.of(
                        before.procedure(),
                        before.stage(),
                        taken,
                        wrong,
                        prepared.typed(),
                        viewer.name(),
                        today.date());
        var breaches = new ArrayList<>(correction.breaches());
        breaches.addAll(
                besides(
                        correction.read(),
                        effects.breachesIn(
                                viewer,
                                matter,
                                prepared,
                                correction.read().step(),
                                number,
                                Corrections.dayNow(taken, number))));
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(eachOnce(breaches));
        }
        refuseStale(matter, version);
        return switch (effects.corrected(viewer, matter, taken, number, correction)) {
            case Outcome.Refused<Map<String, String>>(var because) ->
                    new Outcome.Refused<>(because);
            case Outcome.Done<Map<String, String>>(var content) -> {
                appendCorrection(viewer, before, requestKey, number, correction, content);
                yield new Outcome.Done<>(id);
            }
        };
    }

    private static void refuseStale(Matter matter, int version) {
        if (version != matter.version()) {
            throw new ChangedMeanwhile(WHAT);
        }
    }

    /** What the matter is and has come to. */
    private record Before(Matter matter, List<StepRow> steps, Procedure procedure, Stage stage) {}

    private Before before(Matter matter, List<StepRow> taken) {
        return new Before(matter, taken, procedures.of(matter), Procedures.stageOf(taken));
    }

    private void append(
            Viewer viewer,
            Before before,
            UUID requestKey,
            Step step,
            Map<String, String> content,
            Moved moved) {
        write(
                viewer,
                before,
                new StepRow(
                        requestKey,
                        before.steps().size() + 1,
                        step.kind(),
                        step.on(),
                        content,
                        moved.accepted(),
                        null,
                        "",
                        "",
                        moved.to().kind(),
                        today.now(),
                        viewer.name(),
                        isOnBehalf(viewer, before.matter())),
                moved.to());
    }

    private void appendCorrection(
            Viewer viewer,
            Before before,
            UUID requestKey,
            int number,
            Corrections.Correction correction,
            Map<String, String> content) {
        var step = correction.step();
        write(
                viewer,
                before,
                new StepRow(
                        requestKey,
                        before.steps().size() + 1,
                        StepKind.CORRECT,
                        step.on(),
                        content,
                        correction.accepted(),
                        number,
                        step.reason(),
                        step.approver(),
                        step.restated().kind(),
                        today.now(),
                        viewer.name(),
                        isOnBehalf(viewer, before.matter())),
                step.restated());
    }

    private void write(Viewer viewer, Before before, StepRow step, Stage to) {
        var matter = before.matter();
        steps.append(matter.id(), step);
        var all = new ArrayList<>(before.steps());
        all.add(step);
        if (!store.advance(matter.id(), matter.version(), to, Counted.of(to, all))) {
            throw new ChangedMeanwhile(WHAT);
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of(
                                "决策事项：" + step.kind().label(),
                                Decisions.REGISTER,
                                matter.id(),
                                matter.organization().value())
                        .with(detail(step, all)));
    }

    /** 改变了结果的更正 says so itself: whoever reads the trail need not compare the stages of two entries. */
    private static Map<String, Object> detail(StepRow step, List<StepRow> all) {
        var detail = new LinkedHashMap<String, Object>();
        detail.put("step", step.number());
        detail.put("on", step.on());
        detail.put("stage", step.stage().label());
        if (step.corrects() != null) {
            detail.put("corrects", step.corrects());
            Corrections.turned(all).stream()
                    .filter(turned -> turned.by() == step.number())
                    .forEach(turned -> detail.put("turned", turned.inWords()));
        }
        return detail;
    }

    private boolean isOnBehalf(Viewer viewer, Matter matter) {
        return onBehalf.is(viewer.scope(Permission.RECORD), matter.organization(), today.date());
    }

    private static boolean isTaken(List<StepRow> steps, UUID requestKey) {
        return steps.stream().anyMatch(step -> step.requestKey().equals(requestKey));
    }

    /** What could not be read, and of the rest what does not rest on it. */
    private static List<Breach> joined(StepReader.Read read, Outcome<Moved> outcome) {
        var besides =
                outcome instanceof Outcome.Refused<Moved>(var breaches)
                        ? breaches
                        : List.<Breach>of();
        if (read.unreadable().isEmpty()) {
            return new ArrayList<>(besides);
        }
        return new ArrayList<>(
                Breach.joined(
                        read.unreadable(),
                        besides.stream().filter(one -> one.field() != null).toList()));
    }

    /** What is wrong with a field that could not be read is told by what could not be read. */
    private static List<Breach> besides(StepReader.Read read, List<Breach> breaches) {
        return breaches.stream()
                .filter(breach ->
                        breach.field() == null
                                || read.unreadable().stream()
                                        .noneMatch(
                                                one -> Objects.equals(one.field(), breach.field())))
                .toList();
    }

    /** The same sentence may come from the rule and from the notice; the first says where it belongs. */
    private static List<Breach> eachOnce(List<Breach> breaches) {
        var byMessage = new LinkedHashMap<String, Breach>();
        breaches.forEach(one -> byMessage.putIfAbsent(one.message(), one));
        return List.copyOf(byMessage.values());
    }
}
