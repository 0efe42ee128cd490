package cn.taizhang.cobuilding;

import cn.taizhang.audit.AuditTrail;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Today;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 大工委、大党委: a committee that coordinates the units of a street or community; nobody's subordination changes by it. */
@Service
@Transactional
public class ExtendedCommittees {

    public static final String REGISTER = "extended-committees";

    private final ExtendedCommitteeStore store;
    private final AuditTrail audit;
    private final Today today;

    ExtendedCommittees(ExtendedCommitteeStore store, AuditTrail audit, Today today) {
        this.store = store;
        this.audit = audit;
        this.today = today;
    }

    /** Records many in one batch with one entry in the trail, whose digest is over every field of every draft. */
    public void recordAll(Actor actor, List<ExtendedCommitteeDraft> drafts) {
        drafts.forEach(draft -> store.insert(draft.requestKey(), draft, actor, today.now(), false));
        audit.append(
                actor,
                BatchDigest.entry(
                        "批量登记大工委、大党委",
                        REGISTER,
                        drafts.stream()
                                .map(draft -> Objects.requireNonNull(draft.organization()).value())
                                .collect(Collectors.toSet()),
                        drafts,
                        draft -> ExtendedCommitteeIntake.digested(draft.requestKey(), draft)));
    }
}
