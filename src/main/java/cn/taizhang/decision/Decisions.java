package cn.taizhang.decision;

import cn.taizhang.audit.AuditTrail;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 民主决策事项: the matters that communities decide by 一征三议两公开. */
@Service
@Transactional
public class Decisions {

    public static final String REGISTER = "decisions";

    private final DecisionStore store;
    private final AuditTrail audit;
    private final Today today;

    Decisions(DecisionStore store, AuditTrail audit, Today today) {
        this.store = store;
        this.audit = audit;
        this.today = today;
    }

    /** Records many in one batch with one entry in the trail, whose digest is over every field of every draft. */
    public void recordAll(Actor actor, List<DecisionDraft> drafts) {
        drafts.forEach(draft -> store.insert(draft.requestKey(), draft, actor, today.now(), false));
        audit.append(
                actor,
                BatchDigest.entry(
                        "批量登记决策事项",
                        REGISTER,
                        drafts.stream()
                                .map(draft -> Objects.requireNonNull(draft.organization()).value())
                                .collect(Collectors.toSet()),
                        drafts,
                        draft -> DecisionIntake.digested(draft.requestKey(), draft)));
    }
}
