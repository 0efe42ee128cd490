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
            case Judgement.Refused<D>(var breaches, var _) -> new Outcome.Refused<>(breaches);
        };
    }

    /** The form was sent once before and filled in anew (by the way back), or the record came by another form. */
    private static <D> Breach alreadyThere(
            Register<D> register, Intake.Candidate<D> candidate, Entry row) {
        return Breach.overall(
                candidate.id().equals(row.id())
                        ? "这张表已登记过「%s」。确要再登记一项，请再保存一次。"
                                .formatted(
                                        register.title(Objects.requireNonNull(candidate.before())))
                        : register.name() + "中已有这一项，内容不同。请打开原来的记录更正。");
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
        requireCorrectable(viewer, register, id, version);
        return switch (judging.judge(viewer, register, List.of(row.under(id))).getFirst()) {
            case Judgement.Changed<D> change -> {
                change(viewer, register, change);
                yield new Outcome.Done<>(id);
            }
            case Judgement.Refused<D>(var breaches, var _) -> new Outcome.Refused<>(breaches);
            case Judgement.New<D> _ -> throw new NotFound("这条记录");
            case Judgement.Same<D> _ -> new Outcome.Done<>(id);
        };
    }

    /** Refuses who may not correct it, and whose version is not the last. */
    @Transactional(readOnly = true)
    public void requireCorrectable(Viewer viewer, Register<?> register, UUID id, int version) {
        viewer.require(register.keeps());
        var before =
                rows.find(register, viewer.scope(register.reads()), id)
                        .orElseThrow(() -> new NotFound("这条记录"));
        keepers.require(viewer, register, before);
        if (before.version() != version) {
            throw new ChangedMeanwhile("这条记录");
        }
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
        append(viewer, "更正", register, candidate, former);
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
