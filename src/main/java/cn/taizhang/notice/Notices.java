package cn.taizhang.notice;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.kernel.WorkingDays;
import cn.taizhang.notice.NoticeLine.Place;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.regulation.Regulations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 公示登记: what hangs, what is objected to it, how that is answered, and how it ends. Every step is added and none is taken back; what
 * follows from the end is for the module whose record was on notice.
 */
@Service
@Transactional
public class Notices {

    public static final String REGISTER = "notices";

    private static final String SUBJECT = "这条公示";

    private final NoticeStore store;
    private final NoticeLists lists;
    private final ObjectionSteps objections;
    private final ObjectProvider<ObjectionsUnderWay> underWay;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;
    private final PostingTerms terms;

    Notices(
            NoticeStore store,
            NoticeLists lists,
            ObjectionSteps objections,
            ObjectProvider<ObjectionsUnderWay> underWay,
            Organizations organizations,
            AuditTrail audit,
            Today today,
            Regulations regulations) {
        this.store = store;
        this.lists = lists;
        this.objections = objections;
        this.underWay = underWay;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
        this.terms = new PostingTerms(regulations.all());
    }

    /**
     * 公示: puts a notice up; refused with everything that is wrong with it. A second call with the same key finds the first one done.
     *
     * @param subject the record it is about, or null where it stands by itself
     */
    public Outcome<UUID> post(
            Viewer viewer,
            UUID requestKey,
            OrganizationId organization,
            @Nullable RecordKey subject,
            NoticeDraft draft) {
        requireRight(viewer, organization);
        store.holdStill(requestKey);
        if (store.find(requestKey).isPresent()) {
            return new Outcome.Done<>(get(viewer, requestKey).id());
        }
        var breaches = new ArrayList<>(breachesIn(draft));
        if (draft.replaces() != null) {
            breaches.addAll(
                    breachesInReplacing(viewer, organization, draft.replaces(), draft.period()));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.insert(requestKey, organization, subject, draft, today.now(), viewer.name());
        append(
                viewer.actor(),
                "公示",
                requestKey,
                organization,
                Map.of("from", draft.period().from(), "to", draft.period().to()));
        return new Outcome.Done<>(requestKey);
    }

    /** Everything that is wrong with a notice before it goes up. */
    public List<Breach> breachesIn(NoticeDraft draft) {
        var breaches =
                new ArrayList<>(
                        NoticeRules.breachesIn(draft.notice(), terms, WorkingDays.byNotice()));
        breaches.addAll(NoticeLimits.breachesIn(draft));
        return List.copyOf(breaches);
    }

    /** 公示期限 for a notice of that kind that goes up on that day; refused where nothing names one. */
    public Outcome<PostingTerm> termOf(NoticeKind kind, LocalDate from) {
        return terms.termOf(kind, from);
    }

    /** 登记异议, received by somebody who records for the community; its number is told. */
    public Outcome<Integer> object(
            Viewer viewer, UUID id, UUID requestKey, ObjectionDraft objection) {
        return objections.receive(viewer.actor(), changeable(viewer, id), requestKey, objection);
    }

    /** 处理和答复 an objection; refused where it has been handled: that is put right with a reason. */
    public Outcome<Integer> handle(Viewer viewer, UUID id, int number, Handled handled) {
        return objections.handle(viewer.actor(), changeable(viewer, id), number, handled);
    }

    /**
     * 更正处理: another handling in the place of the newest; the earlier ones are kept.
     *
     * @param seen how often the handling had been put right when it was looked at
     */
    public Outcome<Integer> correctHandling(
            Viewer viewer, UUID id, int number, int seen, Handled handled, String reason) {
        return objections.correct(
                viewer.actor(), changeable(viewer, id), number, seen, handled, reason);
    }

    /** 结束公示 and keep what came of it; refused with everything that is still missing. */
    public Outcome<Conclusion> conclude(Viewer viewer, UUID id, LocalDate on) {
        var posted = changeable(viewer, id);
        if (posted.conclusion().isPresent()) {
            return new Outcome.Done<>(posted.conclusion().get());
        }
        var breaches = missing(posted, on);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var conclusion = conclusion(posted, on);
        var kind = ConclusionKind.of(conclusion);
        store.conclude(id, on, kind.name(), today.now(), viewer.name());
        append(
                viewer.actor(),
                "结束公示",
                id,
                posted.organization(),
                Map.of("on", on, "conclusion", kind.label()));
        return new Outcome.Done<>(conclusion);
    }

    /** Why it cannot be concluded on that day, all of it. */
    @Transactional(readOnly = true)
    public List<Breach> missing(Posted posted, LocalDate on) {
        var breaches = new ArrayList<>(NoticeLimits.breachesIfEnded(posted, today.date()));
        if (on.isAfter(today.date())) {
            breaches.add(Breach.of("concludedOn", "结束日期不能晚于今天。"));
        }
        if (conclusion(posted, on) instanceof Conclusion.NotYet(var missing)) {
            breaches.addAll(missing);
        }
        int waiting = underWay.stream().mapToInt(one -> one.count(posted.id())).sum();
        if (waiting > 0) {
            breaches.add(Breach.of("objections", "公开页还有 %d 件针对它的来件没有受理。".formatted(waiting)));
        }
        return List.copyOf(breaches);
    }

    private Conclusion conclusion(Posted posted, LocalDate on) {
        return NoticeRules.conclude(posted.notice(), terms, WorkingDays.byNotice(), on);
    }

    /** 撤下: it is kept with the reason and takes no more changes. */
    public Outcome<UUID> takeDown(Viewer viewer, UUID id, LocalDate on, String reason) {
        var posted = changeable(viewer, id);
        if (posted.endingOrNone() instanceof Posted.Ending.TakenDown) {
            return new Outcome.Done<>(id);
        }
        var breaches = new ArrayList<>(NoticeLimits.breachesIfEnded(posted, today.date()));
        breaches.addAll(NoticeLimits.breachesInReason(reason, "撤下原因"));
        breaches.addAll(NoticeLimits.breachesInDayTakenDown(posted, on, today.date()));
        breaches.addAll(NoticeLimits.breachesInTakingDown(posted.notice()));
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.takeDown(id, on, reason.strip(), today.now(), viewer.name());
        append(viewer.actor(), "撤下公示", id, posted.organization(), Map.of("on", on));
        return new Outcome.Done<>(id);
    }

    /** 更正: takes it down and posts another about the same in its place, both or neither. */
    public Outcome<UUID> correct(
            Viewer viewer,
            UUID id,
            UUID requestKey,
            LocalDate on,
            String reason,
            NoticeDraft draft) {
        var posted = changeable(viewer, id);
        if (requestKey.equals(posted.replacedBy())) {
            return new Outcome.Done<>(requestKey);
        }
        var breaches = new ArrayList<>(breachesIn(draft));
        var takenDownOn =
                posted.endingOrNone() instanceof Posted.Ending.TakenDown(var day, _) ? day : on;
        breaches.addAll(NoticeLimits.breachesInReplacing(draft.period(), takenDownOn));
        if (!breaches.isEmpty()) {
            var told = new ArrayList<>(breaches);
            told.addAll(NoticeLimits.breachesInReason(reason, "撤下原因"));
            return new Outcome.Refused<>(told);
        }
        return switch (takeDown(viewer, id, on, reason)) {
            case Outcome.Refused<UUID> refused -> refused;
            case Outcome.Done<UUID> _ ->
                    post(
                            viewer,
                            requestKey,
                            posted.organization(),
                            posted.subjectOrNone(),
                            draft.replacing(id));
        };
    }

    /** The notice, where the viewer may read it. */
    @Transactional(readOnly = true)
    public Optional<Posted> find(Viewer viewer, UUID id) {
        var scope = viewer.require(Permission.READ_RECORDS);
        return store.find(id)
                .filter(one ->
                        organizations.isWithin(
                                scope, one.organization(), one.notice().period().from()));
    }

    /** As {@link #find}, but it is there. */
    @Transactional(readOnly = true)
    public Posted get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NotFound(SUBJECT));
    }

    /** All notices of a record that the viewer may read, the first one first. */
    @Transactional(readOnly = true)
    public List<Posted> about(Viewer viewer, RecordKey subject) {
        var scope = viewer.require(Permission.READ_RECORDS);
        return store.about(subject).stream()
                .filter(one ->
                        organizations.isWithin(
                                scope, one.organization(), one.notice().period().from()))
                .toList();
    }

    /**
     * Neither concluded nor taken down, whose last day is nearest first.
     *
     * @param organization it and what stands under it, or null for everything the viewer may read
     * @param after the last row of the page before, or null
     */
    @Transactional(readOnly = true)
    public List<NoticeLine> open(
            Viewer viewer, @Nullable OrganizationId organization, @Nullable Place after, int most) {
        return lists.open(viewer.require(Permission.READ_RECORDS), organization, after, most);
    }

    /** As {@link #open}: concluded or taken down, whose last day is latest first. */
    @Transactional(readOnly = true)
    public List<NoticeLine> ended(
            Viewer viewer, @Nullable OrganizationId organization, @Nullable Place after, int most) {
        return lists.ended(viewer.require(Permission.READ_RECORDS), organization, after, most);
    }

    /** Of those that the viewer records for: an objection waits for an answer, or the last day is over. */
    @Transactional(readOnly = true)
    List<NoticeLine> waiting(Viewer viewer, LocalDate on, int most) {
        return lists.waiting(viewer.scope(Permission.RECORD), on, most);
    }

    /** Whether the viewer records for the community as it stands now. */
    @Transactional(readOnly = true)
    public boolean mayChange(Viewer viewer, Posted posted) {
        return mayRecord(viewer, posted.organization());
    }

    private boolean mayRecord(Viewer viewer, OrganizationId organization) {
        return organizations.isWithin(viewer.scope(Permission.RECORD), organization, today.date());
    }

    private void requireRight(Viewer viewer, OrganizationId organization) {
        viewer.require(Permission.RECORD);
        if (!mayRecord(viewer, organization)) {
            throw new NotFound("这个组织");
        }
    }

    /** Found, and the viewer may record for its community; nobody else changes it until this is done. */
    public Posted changeable(Viewer viewer, UUID id) {
        var seen = get(viewer, id);
        viewer.require(Permission.RECORD);
        if (!mayChange(viewer, seen)) {
            throw new NotFound(SUBJECT);
        }
        store.holdStill(id);
        return get(viewer, id);
    }

    private List<Breach> breachesInReplacing(
            Viewer viewer, OrganizationId organization, UUID replaced, PostingPeriod period) {
        var before = get(viewer, replaced);
        if (!before.organization().equals(organization)) {
            return List.of(Breach.of("replaces", "更正的公示属于另一个组织，请核对。"));
        }
        if (!(before.endingOrNone() instanceof Posted.Ending.TakenDown(var takenDownOn, _))) {
            return List.of(Breach.of("replaces", "更正以前先把原公示撤下并写明原因。"));
        }
        return before.replacedBy() == null
                ? NoticeLimits.breachesInReplacing(period, takenDownOn)
                : List.of(Breach.of("replaces", "原公示已经由另一条公示更正，请打开那一条。"));
    }

    private void append(
            Actor actor,
            String action,
            UUID id,
            OrganizationId organization,
            Map<String, ?> detail) {
        audit.append(actor, AuditEntry.of(action, REGISTER, id, organization.value()).with(detail));
    }
}
