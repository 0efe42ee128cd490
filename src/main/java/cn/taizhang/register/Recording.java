package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 登记与更正: one record at a time, by the form of its register. */
@Service
@Transactional
public class Recording {

    /** A key, or a day of something that keeps apart, was taken. */
    private static final Set<String> MEANWHILE = Set.of("23505", "23P01");

    /** How the trail begins to call a correction. */
    static final String CORRECTED = "更正";

    private final RowStore rows;
    private final Judging judging;
    private final Keepers keepers;
    private final AuditTrail audit;

    Recording(RowStore rows, Judging judging, Keepers keepers, AuditTrail audit) {
        this.rows = rows;
        this.judging = judging;
        this.keepers = keepers;
        this.audit = audit;
    }

    /**
     * Records what a form says under the form's own id: the second half of a double click finds the first. A row that
     * means a record there already is refused here, for it would be a correction.
     */
    public <D> Outcome<UUID> record(Viewer viewer, Register<D> register, Entry row) {
        viewer.require(register.keeps());
        if (row.id() != null) {
            rows.takeTurns(register, row.id());
        }
        return switch (judging.judge(viewer, register, List.of(row)).getFirst()) {
            case Judgement.New<D>(var candidate) -> {
                written(() -> {
                    intake(register).add(viewer, List.of(candidate));
                    return true;
                });
                append(viewer, "登记", register, candidate, Map.of());
                yield new Outcome.Done<>(candidate.id());
            }
            case Judgement.Same<D>(var candidate) -> new Outcome.Done<>(candidate.id());
            case Judgement.Changed<D>(var candidate, var _) ->
                    new Outcome.Refused<>(List.of(alreadyThere(register, candidate, row)));
            case Judgement.Refused<D>(var breaches, var meant) ->
                    new Outcome.Refused<>(
                            meant == null || meant.equals(row.id())
                                    ? breaches
                                    : List.of(meansAnother(viewer, register, meant)));
        };
    }

    /** One that is there already is not told what would be wrong with changing it. */
    private Breach meansAnother(Viewer viewer, Register<?> register, UUID meant) {
        var keys =
                register.with(Trait.KEY).stream()
                        .map(Column::heading)
                        .collect(Collectors.joining("、"));
        return rows.find(register, viewer.scope(register.reads()), meant)
                .map(there ->
                        Breach.overall(
                                "%s中已有「%s」。是同一个的，请打开它更正；是另一个的，请在%s里写清区别。"
                                        .formatted(register.name(), register.title(there), keys)))
                .orElseGet(() -> Breach.overall(register.name() + "中已有这一项。"));
    }

    /** The form was sent once before and filled in anew (by the way back), or the record came by another form. */
    private static <D> Breach alreadyThere(
            Register<D> register, Intake.Candidate<D> candidate, Entry row) {
        return Breach.overall(
                candidate.id().equals(row.id())
                        ? "这张表已登记过「%s」。确要再登记一项，请再保存一次。"
                                .formatted(
                                        register.title(Objects.requireNonNull(candidate.before())))
                        : register.name()
                                + "中已有「%s」，内容不同。请打开它更正。"
                                        .formatted(
                                                register.title(
                                                        Objects.requireNonNull(
                                                                candidate.before()))));
    }

    /** Everything the register's rules find in a row of which something cannot be read. Nothing is written. */
    @Transactional(readOnly = true)
    public <D> List<Breach> breachesIn(Viewer viewer, Register<D> register, Entry row) {
        return judging.judge(viewer, register, List.of(row)).getFirst()
                        instanceof Judgement.Refused<D>(var breaches, var _)
                ? breaches
                : List.of();
    }

    /** 更正: what the record said before stays in the audit trail. Refused when somebody else changed it since {@code version}. */
    public <D> Outcome<UUID> correct(
            Viewer viewer, Register<D> register, UUID id, int version, Entry row) {
        var before = requireCorrectable(viewer, register, id, version);
        return switch (judging.judge(viewer, register, List.of(row.under(id))).getFirst()) {
            case Judgement.Changed<D> change -> {
                var breaches = breachesInChange(register, id, row, before, change);
                if (!breaches.isEmpty()) {
                    yield new Outcome.Refused<>(breaches);
                }
                change(viewer, register, change);
                yield new Outcome.Done<>(id);
            }
            case Judgement.Refused<D>(var breaches, var _) -> new Outcome.Refused<>(breaches);
            case Judgement.New<D> _ -> new Outcome.Refused<>(List.of(anotherRecord(register)));
            case Judgement.Same<D>(var candidate) -> {
                var breaches = breachesInSame(register, id, row, before, candidate);
                yield breaches.isEmpty() ? new Outcome.Done<>(id) : new Outcome.Refused<>(breaches);
            }
        };
    }

    private static <D> List<Breach> breachesInChange(
            Register<D> register, UUID id, Entry row, Entry before, Judgement.Changed<D> change) {
        if (!change.candidate().id().equals(id)) {
            return List.of(anotherRecord(register));
        }
        var changed =
                change.differences().stream()
                        .map(Judgement.Difference::column)
                        .collect(Collectors.toSet());
        return emptied(register, row, before, changed);
    }

    private static <D> List<Breach> breachesInSame(
            Register<D> register, UUID id, Entry row, Entry before, Intake.Candidate<D> candidate) {
        return candidate.id().equals(id)
                ? emptied(register, row, before, Set.of())
                : List.of(anotherRecord(register));
    }

    /** What was emptied in the form and would stay as it is: told, never left standing in silence. */
    private static List<Breach> emptied(
            Register<?> register, Entry row, Entry before, Set<? extends Column<?>> changed) {
        return register.typed().stream()
                .filter(column -> row.isTyped() && row.gives(column))
                .filter(column -> row.get(column) == null && !before.written(column).isEmpty())
                .filter(column -> !changed.contains(column))
                .map(column -> Breach.of(column.key(), column.heading() + "登记了就不能清空，登记错了的请改成对的。"))
                .toList();
    }

    /** What tells which record it is was changed to what another one says, or none. */
    private static Breach anotherRecord(Register<?> register) {
        return Breach.overall(
                "%s说明是哪一条记录，更正时不能改：这样改就成了另一条。"
                        .formatted(
                                register.with(Trait.KEY).stream()
                                        .map(column -> "「" + column.heading() + "」")
                                        .collect(Collectors.joining("、"))));
    }

    /** The record as it stands. Refuses who may not correct it, and whose version is not the last. */
    @Transactional(readOnly = true)
    public Entry requireCorrectable(Viewer viewer, Register<?> register, UUID id, int version) {
        viewer.require(register.keeps());
        var before =
                rows.find(register, viewer.scope(register.reads()), id)
                        .orElseThrow(() -> new NotFound("这条记录"));
        keepers.require(viewer, register, before);
        if (before.version() != version) {
            throw new ChangedMeanwhile("这条记录");
        }
        return before;
    }

    <D> void change(Viewer viewer, Register<D> register, Judgement.Changed<D> change) {
        var candidate = change.candidate();
        if (!written(() -> intake(register).change(viewer, candidate))) {
            throw new ChangedMeanwhile("这条记录");
        }
        boolean kept = intake(register).keepsFormerVersions();
        Map<String, Object> former = new LinkedHashMap<>();
        for (var difference : change.differences()) {
            var column = difference.column();
            former.put(column.key(), kept || column.is(Trait.PERSONAL) ? "" : difference.before());
        }
        append(viewer, CORRECTED, register, candidate, former);
    }

    /** What somebody else wrote at the same moment and nobody could see yet is told as such, and nothing is written twice. */
    private static boolean written(BooleanSupplier write) {
        try {
            return write.getAsBoolean();
        } catch (DataIntegrityViolationException refused) {
            if (NestedExceptionUtils.getRootCause(refused) instanceof SQLException told
                    && MEANWHILE.contains(told.getSQLState())) {
                throw new ChangedMeanwhile("这条记录");
            }
            throw refused;
        }
    }

    /** Lets the database look at what was written; what follows is planned by it. */
    void measure() {
        rows.measure();
    }

    /** One entry for all that an import added. */
    void imported(
            Viewer viewer,
            Register<?> register,
            int added,
            String digest,
            @Nullable UUID organization) {
        Map<String, Object> detail = new LinkedHashMap<>();
        detail.put("count", added);
        detail.put("digest", digest);
        audit.append(
                viewer.actor(),
                new AuditEntry("导入" + register.name(), register.key(), null, organization, detail));
    }

    private <D> void append(
            Viewer viewer,
            String action,
            Register<D> register,
            Intake.Candidate<D> candidate,
            Map<String, ?> detail) {
        audit.append(
                viewer.actor(),
                AuditEntry.of(
                                action + register.showing().one(),
                                register.key(),
                                candidate.id(),
                                intake(register).organization(candidate.draft()))
                        .with(detail));
    }

    private static <D> Intake<D> intake(Register<D> register) {
        return Objects.requireNonNull(register.intake());
    }
}
