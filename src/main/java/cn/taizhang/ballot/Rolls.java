package cn.taizhang.ballot;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.ballot.PastedRoll.Line;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiConsumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 名册登记: who is entitled in an organization, from which day to which. The number of those entitled comes from here and is never typed. */
@Service
@Transactional
public class Rolls {

    public static final String REGISTER = "rolls";

    static final int LONGEST_REASON = 200;

    private static final String SUBJECT = "这份名册";

    private final RollStore store;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;

    Rolls(RollStore store, Organizations organizations, AuditTrail audit, Today today) {
        this.store = store;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
    }

    /** 登记名册 from pasted lines; refused with everything that is wrong. A second call with the same key finds the first one done. */
    public Outcome<UUID> draw(
            Viewer viewer, UUID requestKey, OrganizationId organization, RollDraft draft) {
        viewer.require(Permission.RECORD);
        if (!mayRecord(viewer, organization)) {
            throw new NotFound("这个组织");
        }
        store.holdStill(requestKey);
        if (store.find(requestKey).isPresent()) {
            return new Outcome.Done<>(get(viewer, requestKey).id());
        }
        return switch (linesOf(draft)) {
            case Outcome.Refused<List<Line>>(var breaches) -> new Outcome.Refused<>(breaches);
            case Outcome.Done<List<Line>>(var lines) -> {
                insert(viewer, requestKey, organization, draft, lines);
                yield new Outcome.Done<>(requestKey);
            }
        };
    }

    /** Everything that {@link #draw} would refuse. */
    public List<Breach> breachesIn(RollDraft draft) {
        return switch (linesOf(draft)) {
            case Outcome.Refused<List<Line>>(var breaches) -> breaches;
            case Outcome.Done<List<Line>> _ -> List.of();
        };
    }

    /** 没有读取的栏: what stood in the pasted list and does not go onto a roll, in words; empty where all of it does. */
    public static String leftAside(String pasted) {
        var columns = PastedRoll.leftAside(pasted);
        return columns.isEmpty()
                ? ""
                : "名册只留姓名和门牌，这些栏没有读取：%s。".formatted(String.join("、", columns));
    }

    private Outcome<List<Line>> linesOf(RollDraft draft) {
        var breaches = draft.breaches(today.date());
        return switch (PastedRoll.read(draft.pasted())) {
            case Outcome.Refused<List<Line>>(var besides) -> {
                breaches.addAll(besides);
                yield new Outcome.Refused<>(breaches);
            }
            case Outcome.Done<List<Line>> read ->
                    breaches.isEmpty() ? read : new Outcome.Refused<>(breaches);
        };
    }

    private void insert(
            Viewer viewer,
            UUID id,
            OrganizationId organization,
            RollDraft draft,
            List<Line> lines) {
        var roll =
                new Roll(
                        id,
                        organization,
                        organizations.get(organization).name(),
                        draft.title(),
                        Objects.requireNonNull(draft.entitled()),
                        Objects.requireNonNull(draft.drawnUpOn()),
                        today.now(),
                        viewer.name());
        store.insert(roll);
        store.add(id, lines, roll.drawnUpOn(), "", today.now(), viewer.name());
        append(viewer, "登记名册", roll, Map.of("count", lines.size(), "on", roll.drawnUpOn()));
    }

    /** 增补: those who count from a later day on, with the reason; how many is told. */
    public Outcome<Integer> add(
            Viewer viewer, UUID id, @Nullable LocalDate from, String reason, String pasted) {
        var roll = changeable(viewer, id);
        var breaches = breachesInDay(roll, "from", from);
        breaches.addAll(breachesInReason(reason));
        return switch (PastedRoll.read(pasted)) {
            case Outcome.Refused<List<Line>>(var besides) -> {
                breaches.addAll(besides);
                yield new Outcome.Refused<>(breaches);
            }
            case Outcome.Done<List<Line>>(var lines) -> {
                breaches.addAll(PastedRoll.alreadyOn(lines, countingAfter(id, from)));
                if (from == null || !breaches.isEmpty()) {
                    yield new Outcome.Refused<>(breaches);
                }
                store.add(id, lines, from, reason.strip(), today.now(), viewer.name());
                append(viewer, "增补名册", roll, Map.of("count", lines.size(), "on", from));
                yield new Outcome.Done<>(lines.size());
            }
        };
    }

    /** Who counts on that day or on a later one. */
    private List<RollEntry> countingAfter(UUID id, @Nullable LocalDate from) {
        return store.entries(id).stream()
                .filter(one -> one.endedOn() == null || from != null && one.endedOn().isAfter(from))
                .toList();
    }

    /** 注销: from that day on it no longer counts; the entry stays with the reason. */
    public Outcome<UUID> end(
            Viewer viewer, UUID id, UUID entryId, @Nullable LocalDate on, String reason) {
        var roll = changeable(viewer, id);
        var entry = store.entry(id, entryId).orElseThrow(() -> new NotFound("名册上的这一项"));
        if (entry.endedOn() != null) {
            return entry.endedOn().equals(on) && entry.endedBecause().equals(reason.strip())
                    ? new Outcome.Done<>(entryId)
                    : new Outcome.Refused<>(
                            List.of(
                                    Breach.overall(
                                            "%s 已自%s起注销。"
                                                    .formatted(
                                                            entry.label(),
                                                            ChineseDates.full(entry.endedOn())))));
        }
        var breaches = breachesInDay(roll, "endedOn", on);
        if (on != null && on.isBefore(entry.from())) {
            breaches.add(
                    Breach.of(
                            "endedOn",
                            "注销日期早于列入日期（%s）。".formatted(ChineseDates.full(entry.from()))));
        }
        breaches.addAll(breachesInReason(reason));
        if (on == null || !breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        store.end(id, entryId, on, reason.strip(), today.now(), viewer.name());
        append(viewer, "注销名册一项", roll, Map.of("entry", entry.place(), "on", on));
        return new Outcome.Done<>(entryId);
    }

    /** The roll of the rules as it stood on that day. */
    @Transactional(readOnly = true)
    public VoterRoll on(Viewer viewer, UUID id, LocalDate day) {
        var roll = get(viewer, id);
        var voters = store.countingOn(id, day).stream().map(RollEntry::voter).toList();
        return VoterRoll.of(roll.entitled(), voters).orThrow();
    }

    /** 应到 on that day: how many were entitled. */
    @Transactional(readOnly = true)
    public int eligible(Viewer viewer, UUID id, LocalDate day) {
        return store.eligible(get(viewer, id).id(), day);
    }

    /** The roll, where the viewer may read it. */
    @Transactional(readOnly = true)
    public Optional<Roll> find(Viewer viewer, UUID id) {
        var scope = viewer.require(Permission.READ_RECORDS);
        return store.find(id)
                .filter(one -> organizations.isWithin(scope, one.organization(), one.drawnUpOn()));
    }

    /** As {@link #find}, but it is there. */
    @Transactional(readOnly = true)
    public Roll get(Viewer viewer, UUID id) {
        return find(viewer, id).orElseThrow(() -> new NotFound(SUBJECT));
    }

    /**
     * The newest first.
     *
     * @param organization whose rolls, or null for all that the viewer may read
     * @param after the last one of the page before, or null
     */
    @Transactional(readOnly = true)
    public List<Roll> list(
            Viewer viewer, @Nullable OrganizationId organization, @Nullable UUID after, int most) {
        var scope = viewer.require(Permission.READ_RECORDS);
        var last = after == null ? null : find(viewer, after).orElse(null);
        return store.list(scope, organization, last, most);
    }

    /** A page of those entitled on the day whose name or mark holds the text, behind that place. */
    @Transactional(readOnly = true)
    public List<RollEntry> entries(
            Viewer viewer, UUID id, LocalDate day, String search, int afterPlace, int most) {
        return store.page(get(viewer, id).id(), day, search.strip(), afterPlace, most);
    }

    /** 变动: those added or ended since it was drawn up, the newest first. */
    @Transactional(readOnly = true)
    public List<RollEntry> corrected(Viewer viewer, UUID id, int most) {
        return store.corrected(get(viewer, id).id(), most);
    }

    /** One that stands or stood on the roll. */
    @Transactional(readOnly = true)
    public RollEntry entry(Viewer viewer, UUID id, UUID entry) {
        return store.entry(get(viewer, id).id(), entry).orElseThrow(() -> new NotFound("名册上的这一项"));
    }

    /** Everybody who ever stood on the roll, by id. */
    @Transactional(readOnly = true)
    public Map<UUID, RollEntry> everOn(Viewer viewer, UUID id) {
        return store.entries(get(viewer, id).id()).stream()
                .collect(Collectors.toMap(RollEntry::id, Function.identity()));
    }

    /**
     * 名册连同姓名: everybody who ever stood on a roll the viewer may read, the newest roll first, for who may have identities. It stands
     * in the trail, with the reason and their number, before anything is handed back: a failing entry fails the whole.
     */
    public void eachWithNames(Viewer viewer, String reason, BiConsumer<Roll, RollEntry> taker) {
        var scope = viewer.require(Permission.REVEAL_IDENTITIES);
        viewer.require(Permission.READ_RECORDS);
        var all = store.list(scope, null, null, Integer.MAX_VALUE);
        int count = 0;
        for (var roll : all) {
            var entries = store.entries(roll.id());
            entries.forEach(entry -> taker.accept(roll, entry));
            count += entries.size();
        }
        audit.append(
                viewer.actor(),
                new AuditEntry(
                        "导出名册",
                        REGISTER,
                        null,
                        null,
                        Map.of("rolls", all.size(), "count", count, "reason", reason)));
    }

    /** Whether the viewer records for the organization as it stands now. */
    @Transactional(readOnly = true)
    public boolean mayChange(Viewer viewer, Roll roll) {
        return mayRecord(viewer, roll.organization());
    }

    private boolean mayRecord(Viewer viewer, OrganizationId organization) {
        return organizations.isWithin(viewer.scope(Permission.RECORD), organization, today.date());
    }

    /** Found, and the viewer may record for its organization; nobody else changes it until this is done. */
    public Roll changeable(Viewer viewer, UUID id) {
        var roll = get(viewer, id);
        viewer.require(Permission.RECORD);
        if (!mayChange(viewer, roll)) {
            throw new NotFound(SUBJECT);
        }
        store.holdStill(id);
        return roll;
    }

    private List<Breach> breachesInDay(Roll roll, String field, @Nullable LocalDate day) {
        var breaches = new ArrayList<Breach>();
        if (day == null) {
            breaches.add(Breach.of(field, "请填写从哪一天起。"));
        } else if (day.isBefore(roll.drawnUpOn())) {
            breaches.add(
                    Breach.of(
                            field, "日期早于名册日期（%s）。".formatted(ChineseDates.full(roll.drawnUpOn()))));
        } else if (day.isAfter(today.date())) {
            breaches.add(Breach.of(field, "日期不能晚于今天。"));
        }
        return breaches;
    }

    static List<Breach> breachesInReason(String reason) {
        return reason.isBlank() || reason.strip().length() > LONGEST_REASON
                ? List.of(Breach.of("reason", "请写明原因，1 至 %d 个字。".formatted(LONGEST_REASON)))
                : List.of();
    }

    private void append(Viewer viewer, String action, Roll roll, Map<String, ?> detail) {
        audit.append(
                viewer.actor(),
                AuditEntry.of(action, REGISTER, roll.id(), roll.organization().value())
                        .with(detail));
    }
}
