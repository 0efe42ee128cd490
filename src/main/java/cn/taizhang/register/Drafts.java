package cn.taizhang.register;

import cn.taizhang.account.AccountId;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PersonalMarks;
import cn.taizhang.kernel.Today;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 暂存: half-finished forms, kept apart from the records. They count nowhere, and only whose account wrote them sees them.
 * What is personal is not kept with them.
 */
@Service
@Transactional
public class Drafts {

    /** What the trail calls them: a draft is no record of its register. */
    static final String SUBJECT = "drafts";

    static final int MOST = 50;

    private final DraftStore store;
    private final AuditTrail audit;
    private final Today today;

    Drafts(DraftStore store, AuditTrail audit, Today today) {
        this.store = store;
        this.audit = audit;
        this.today = today;
    }

    /** One's own, the last saved first; none for who has no account. */
    @Transactional(readOnly = true)
    public List<Draft> of(Viewer viewer, Register<?> register) {
        var account = viewer.account();
        return account == null ? List.of() : store.of(account, register.key());
    }

    @Transactional(readOnly = true)
    public Draft get(Viewer viewer, Register<?> register, UUID id) {
        viewer.require(register.keeps());
        return store.find(accountOf(viewer), register.key(), id)
                .orElseThrow(() -> new NotFound("这份暂存"));
    }

    /** Keeps what was typed as it is, right or wrong; under the same id it takes the place of what was kept before. */
    public Outcome<UUID> save(
            Viewer viewer, Register<?> register, UUID id, Map<String, String> typed) {
        viewer.require(register.keeps());
        var account = accountOf(viewer);
        var kept = kept(register, typed);
        if (kept.isEmpty()) {
            return refused("还没有填写内容，不用暂存。");
        }
        var own = store.of(account, register.key());
        if (own.size() >= MOST && own.stream().noneMatch(one -> one.id().equals(id))) {
            return refused("暂存已有 " + MOST + " 份，请先完成或删除几份。");
        }
        store.save(account, register.key(), id, kept, today.now());
        append(viewer, "暂存", register, id);
        return new Outcome.Done<>(id);
    }

    public void remove(Viewer viewer, Register<?> register, UUID id) {
        viewer.require(register.keeps());
        if (!store.remove(accountOf(viewer), register.key(), id)) {
            throw new NotFound("这份暂存");
        }
        append(viewer, "删除暂存", register, id);
    }

    /** Takes away the draft of which a record was made; the record's own entry tells of both. */
    void done(Viewer viewer, Register<?> register, UUID id) {
        var account = viewer.account();
        if (account != null) {
            store.remove(account, register.key(), id);
        }
    }

    private static Map<String, String> kept(Register<?> register, Map<String, String> typed) {
        return register.typed().stream()
                .filter(column -> !column.is(Trait.PERSONAL))
                .map(Column::key)
                .filter(key -> !typed.getOrDefault(key, "").isBlank())
                // a number typed behind a name to tell namesakes apart is personal in any field
                .collect(
                        Collectors.toMap(
                                key -> key,
                                key -> PersonalMarks.masked(typed.getOrDefault(key, ""))));
    }

    private static AccountId accountOf(Viewer viewer) {
        var account = viewer.account();
        if (account == null) {
            throw new NotAllowed("命令行没有账号，不能暂存；请登录后填写。");
        }
        return account;
    }

    private static Outcome<UUID> refused(String why) {
        return new Outcome.Refused<>(List.of(Breach.overall(why)));
    }

    private void append(Viewer viewer, String action, Register<?> register, UUID id) {
        audit.append(
                viewer.actor(),
                AuditEntry.of(action + register.showing().one(), SUBJECT, id, null));
    }
}
