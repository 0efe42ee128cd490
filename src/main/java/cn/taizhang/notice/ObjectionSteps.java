package cn.taizhang.notice;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Objection.Handling.Pending;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** 异议的登记和处理. {@link Notices} has asked for the right and holds the notice, so that they come one after the other. */
@Component
class ObjectionSteps {

    private final NoticeStore store;
    private final AuditTrail audit;
    private final Today today;

    ObjectionSteps(NoticeStore store, AuditTrail audit, Today today) {
        this.store = store;
        this.audit = audit;
        this.today = today;
    }

    Outcome<Integer> receive(Actor actor, Posted posted, UUID requestKey, ObjectionDraft draft) {
        var known = store.objectionOf(posted.id(), requestKey);
        if (known.isPresent()) {
            return new Outcome.Done<>(known.get());
        }
        var breaches = new ArrayList<>(NoticeLimits.breachesIfEnded(posted, today.date()));
        breaches.addAll(NoticeLimits.breachesIn(draft, posted.notice(), today.date()));
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        int number = posted.received().size() + 1;
        store.addObjection(posted.id(), number, requestKey, draft, today.now(), actor.name());
        append(actor, "登记异议", posted, Map.of("objection", number, "way", draft.way().label()));
        return new Outcome.Done<>(number);
    }

    Outcome<Integer> handle(Actor actor, Posted posted, int number, Handled handled) {
        var received = received(posted, number);
        var before = received.objection().handling();
        if (before.equals(handled)) {
            return new Outcome.Done<>(number);
        }
        var breaches = new ArrayList<>(NoticeLimits.breachesIfEnded(posted, today.date()));
        if (before instanceof Handled) {
            breaches.add(Breach.of("number", "第 %d 条异议已经处理和答复；要改的，请更正并写明原因。".formatted(number)));
        }
        breaches.addAll(NoticeLimits.breachesIn(handled, received.objection(), today.date()));
        return kept(actor, posted, received, handled, "", breaches);
    }

    Outcome<Integer> correct(
            Actor actor, Posted posted, int number, int seen, Handled handled, String reason) {
        var received = received(posted, number);
        var before = received.objection().handling();
        if (before.equals(handled)) {
            return new Outcome.Done<>(number);
        }
        var breaches = new ArrayList<>(NoticeLimits.breachesIfEnded(posted, today.date()));
        if (before instanceof Pending) {
            breaches.add(Breach.of("number", "第 %d 条异议还没有处理，不用更正。".formatted(number)));
        } else if (received.corrections() != seen) {
            breaches.add(Breach.of("number", "在您打开以后，第 %d 条异议的处理已由他人更正，请核对。".formatted(number)));
        }
        breaches.addAll(NoticeLimits.breachesIn(handled, received.objection(), today.date()));
        breaches.addAll(NoticeLimits.breachesInReason(reason, "更正原因"));
        return kept(actor, posted, received, handled, reason.strip(), breaches);
    }

    private Outcome<Integer> kept(
            Actor actor,
            Posted posted,
            Posted.Received received,
            Handled handled,
            String reason,
            List<Breach> breaches) {
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        int number = received.objection().number();
        boolean first = reason.isEmpty();
        int edition = first ? 1 : received.corrections() + 2;
        store.addHandling(posted.id(), number, edition, handled, reason, today.now(), actor.name());
        append(
                actor,
                first ? "处理异议" : "更正异议处理",
                posted,
                Map.of("objection", number, "finding", handled.finding().label()));
        return new Outcome.Done<>(number);
    }

    private static Posted.Received received(Posted posted, int number) {
        return posted.received().stream()
                .filter(one -> one.objection().number() == number)
                .findFirst()
                .orElseThrow(() -> new NotFound("这条异议"));
    }

    private void append(Actor actor, String action, Posted posted, Map<String, ?> detail) {
        audit.append(
                actor,
                AuditEntry.of(action, Notices.REGISTER, posted.id(), posted.organization().value())
                        .with(detail));
    }
}
