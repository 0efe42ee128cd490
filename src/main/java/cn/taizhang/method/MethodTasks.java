package cn.taizhang.method;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 工作法任务: given to organizations of one's reach, done by them, taken back where given by mistake; no proof is asked for. */
@Service
@Transactional
public class MethodTasks {

    static final String REGISTER = "method-tasks";
    public static final int MOST = 200;
    private static final String WHAT = "这项任务";
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_REASON = 200;

    private final TaskStore store;
    private final Methods methods;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;

    MethodTasks(
            TaskStore store,
            Methods methods,
            Organizations organizations,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.methods = methods;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /** Gives a task to several; says how many have it now who did not before. */
    public Outcome<Integer> give(Viewer viewer, MethodId id, TaskDraft draft) {
        var method = methods.get(viewer, id);
        var breaches = breachesIn(viewer, method, draft);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var part = Objects.requireNonNull(draft.part());
        int added = store.insert(id, part, draft, today.now(), viewer.name());
        if (added > 0) {
            audit.append(
                    viewer.actor(),
                    AuditEntry.of(
                                    "布置工作法任务",
                                    Methods.REGISTER,
                                    id.value(),
                                    method.organization().value())
                            .with(
                                    Map.of(
                                            "title", draft.title(),
                                            "due", Objects.requireNonNull(draft.dueOn()),
                                            "count", added)));
        }
        return new Outcome.Done<>(added);
    }

    /** Everything that {@link #give} would refuse. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(Viewer viewer, Method method, TaskDraft draft) {
        var scope = viewer.require(Permission.RECORD);
        var breaches = new ArrayList<Breach>();
        var state = method.stateOn(today.date());
        if (state == MethodState.RETIRED) {
            breaches.add(Breach.overall("这套工作法已经停用，不再布置任务。"));
        }
        boolean ofTasks =
                method.latest().parts().stream()
                        .filter(one -> one.id().equals(draft.part()))
                        .anyMatch(one -> one.binding() instanceof Binding.ToTasks);
        if (!ofTasks) {
            breaches.add(Breach.of("part", "请选择以任务落实的一项。"));
        }
        if (draft.title().isEmpty() || draft.title().length() > LONGEST_TITLE) {
            breaches.add(Breach.of("title", "请写明做什么，不超过 %d 字。".formatted(LONGEST_TITLE)));
        }
        if (draft.dueOn() == null) {
            breaches.add(Breach.of("dueOn", "请填写完成期限。"));
        }
        var wanted = new HashSet<>(draft.organizations());
        if (wanted.isEmpty()) {
            breaches.add(Breach.of("organizations", "请填写承办组织，一行一个。"));
        } else if (!organizations.within(scope, wanted, today.date()).containsAll(wanted)) {
            breaches.add(Breach.of("organizations", "承办组织须在您的登记范围内。"));
        }
        return breaches;
    }

    /** What stands below an organization, due in the span. */
    @Transactional(readOnly = true)
    public List<Task> under(
            Viewer viewer,
            OrganizationId organization,
            @Nullable MethodId method,
            @Nullable UUID part,
            LocalDate from,
            LocalDate to) {
        var scope = viewer.require(Permission.READ_RECORDS);
        if (!organizations.within(scope, Set.of(organization), to).contains(organization)) {
            throw new NotFound("这个组织的任务");
        }
        return store.under(scope, organization, method, part, from, to, MOST);
    }

    /** Of these tasks those that the viewer may settle. */
    @Transactional(readOnly = true)
    public Set<OrganizationId> recorded(Viewer viewer, List<Task> tasks) {
        var theirs = new HashSet<OrganizationId>();
        tasks.forEach(task -> theirs.add(task.organization()));
        return organizations.within(viewer.scope(Permission.RECORD), theirs, today.date());
    }

    /** One that the viewer may settle; another is not there. */
    @Transactional(readOnly = true)
    public Task recordedBy(Viewer viewer, UUID id) {
        var scope = viewer.require(Permission.RECORD);
        return store.find(scope, id).orElseThrow(() -> new NotFound(WHAT));
    }

    /** 完成: done on a day; without a day it was not done after all, and the trail keeps what stood there. */
    public Outcome<UUID> settle(Viewer viewer, UUID id, int version, @Nullable LocalDate doneOn) {
        var task = recordedBy(viewer, id);
        if (task.version() != version) {
            throw new ChangedMeanwhile(WHAT);
        }
        if (doneOn != null && doneOn.isAfter(today.date())) {
            return new Outcome.Refused<>(List.of(Breach.of("doneOn", "完成日期不能晚于今天。")));
        }
        if (!store.settle(id, version, doneOn, doneOn == null ? "" : viewer.name())) {
            throw new ChangedMeanwhile(WHAT);
        }
        var told = new HashMap<String, Object>(Map.of("title", task.title(), "due", task.dueOn()));
        if (doneOn != null) {
            told.put("on", doneOn);
        }
        if (task.doneOn() != null) {
            told.put("before", task.doneOn());
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of(
                                doneOn == null ? "撤销任务完成" : "完成工作法任务",
                                REGISTER,
                                id,
                                task.organization().value())
                        .with(told));
        return new Outcome.Done<>(id);
    }

    /** 撤回: given by mistake. What was done is not taken back; a done one is first said not to be. */
    public Outcome<UUID> withdraw(Viewer viewer, UUID id, int version, String because) {
        var task = recordedBy(viewer, id);
        if (task.version() != version) {
            throw new ChangedMeanwhile(WHAT);
        }
        var breaches = breachesInWithdrawing(task, because.strip());
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        if (!store.withdraw(id, version, today.date(), viewer.name(), because.strip())) {
            throw new ChangedMeanwhile(WHAT);
        }
        audit.append(
                viewer.actor(),
                AuditEntry.of("撤回工作法任务", REGISTER, id, task.organization().value())
                        .with(
                                Map.of(
                                        "title", task.title(),
                                        "due", task.dueOn(),
                                        "reason", because.strip())));
        return new Outcome.Done<>(id);
    }

    private static List<Breach> breachesInWithdrawing(Task task, String because) {
        var breaches = new ArrayList<Breach>();
        if (task.isDone()) {
            breaches.add(Breach.overall("已完成的任务不能撤回；完成登记错了的，先撤销完成。"));
        }
        if (because.isEmpty() || because.length() > LONGEST_REASON) {
            breaches.add(Breach.of("because", "请写明为什么撤回，不超过 %d 字。".formatted(LONGEST_REASON)));
        }
        return breaches;
    }
}
