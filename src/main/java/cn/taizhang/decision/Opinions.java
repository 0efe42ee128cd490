package cn.taizhang.decision;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 征求到的意见: one row a door or form, entered one after another; what was entered by mistake is struck, with the reason. */
@Service
@Transactional
public class Opinions {

    private final OpinionStore store;
    private final Matters matters;
    private final StepStore steps;
    private final AuditTrail audit;
    private final Today today;

    Opinions(OpinionStore store, Matters matters, StepStore steps, AuditTrail audit, Today today) {
        this.store = store;
        this.matters = matters;
        this.steps = steps;
        this.audit = audit;
        this.today = today;
    }

    /** 登记一条; the same request once more changes nothing. */
    public Outcome<UUID> record(Viewer viewer, UUID id, OpinionDraft draft) {
        var matter = matters.changeable(viewer, id);
        var stage = Procedures.stageOf(steps.of(id));
        var breaches = OpinionRules.breachesIn(draft, stage, today.date());
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        if (store.insert(id, draft, OpinionRules.round(stage), viewer.actor(), today.now())) {
            audit.append(viewer.actor(), entry("登记征求到的意见", matter));
        }
        return new Outcome.Done<>(draft.requestKey());
    }

    /** 作废: it stays readable with the reason and is counted no more. */
    public Outcome<UUID> strike(Viewer viewer, UUID id, UUID opinion, String because) {
        var matter = matters.changeable(viewer, id);
        var round = store.round(id, opinion);
        var breaches =
                OpinionRules.breachesInStriking(
                        Procedures.stageOf(steps.of(id)), round.orElse(null), because);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        if (store.strike(id, opinion, because.strip(), viewer.actor())) {
            audit.append(viewer.actor(), entry("作废征求到的意见", matter));
            return new Outcome.Done<>(opinion);
        }
        if (round.isEmpty()) {
            throw new NotFound("这条意见");
        }
        return new Outcome.Refused<>(List.of(Breach.overall("这条意见已经作废。")));
    }

    /** All of them, those that were struck included; the newest first. */
    @Transactional(readOnly = true)
    public List<Opinion> of(Viewer viewer, UUID id) {
        return store.of(matters.get(viewer, id).id());
    }

    private static AuditEntry entry(String action, Matter matter) {
        return AuditEntry.of(action, Decisions.REGISTER, matter.id(), matter.organization().value())
                .with(Map.of("stage", matter.stage().label()));
    }
}
