package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake.Candidate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 名册变动: what becomes of a slice that a row tells something else of. Another branch from a day on is a 转接, a full member who
 * was probationary becomes one on the day of 转正; everything else is a correction.
 *
 * @param corrected the slice itself, as it should have been
 * @param steps what follows it, in the order of their days
 */
record MemberChange(NewSlice corrected, List<Step> steps) {

    /** From the day on, on this roll as this kind of member; the slice before ends for the reason. */
    record Step(
            LocalDate on,
            EndReason reason,
            OrganizationId organization,
            MemberKind kind,
            @Nullable LocalDate formalOn) {}

    /** A new slice, once the rules have found nothing wrong with it. */
    static NewSlice slice(MemberDraft draft) {
        return new NewSlice(
                draft.id(),
                Objects.requireNonNull(draft.branch()),
                Objects.requireNonNull(draft.kind()),
                Objects.requireNonNull(draft.fromOn()),
                draft.toOn(),
                draft.reason(),
                draft.joinedOn(),
                draft.formalOn());
    }

    static MemberChange of(Candidate<MemberDraft> one) {
        var before = Objects.requireNonNull(one.before());
        var now = slice(one.draft());
        boolean moves = moves(before, one.draft());
        boolean becomesFormal = becomesFormal(before, one.draft());
        var was = Objects.requireNonNull(before.organization(MemberRegister.BRANCH));
        var kind = becomesFormal ? MemberKind.PROBATIONARY : now.kind();
        var corrected =
                new NewSlice(
                        now.person(),
                        moves ? was : now.organization(),
                        kind,
                        moves ? fromOn(before) : now.fromOn(),
                        now.toOn(),
                        now.endReason(),
                        now.joinedOn(),
                        kind == MemberKind.FORMAL ? now.formalOn() : null);
        var steps = new ArrayList<Step>();
        var transfer = moves ? now.fromOn() : null;
        var formal = becomesFormal ? now.formalOn() : null;
        if (formal != null && transfer != null && formal.isBefore(transfer)) {
            steps.add(new Step(formal, EndReason.BECAME_FORMAL, was, MemberKind.FORMAL, formal));
        }
        if (transfer != null) {
            boolean still = formal != null && formal.isAfter(transfer);
            var as = still ? MemberKind.PROBATIONARY : now.kind();
            var since = still ? null : formal;
            steps.add(new Step(transfer, EndReason.TRANSFER_OUT, now.organization(), as, since));
        }
        if (formal != null && (transfer == null || formal.isAfter(transfer))) {
            var roll = now.organization();
            steps.add(new Step(formal, EndReason.BECAME_FORMAL, roll, MemberKind.FORMAL, formal));
        }
        return new MemberChange(corrected, List.copyOf(steps));
    }

    static boolean lasts(Entry before) {
        return before.get(MemberRegister.TO_ON) == null;
    }

    static LocalDate fromOn(Entry before) {
        return Objects.requireNonNull(before.get(MemberRegister.FROM_ON));
    }

    /** Of a slice that is over, another branch is a correction. */
    static boolean moves(Entry before, MemberDraft draft) {
        return lasts(before)
                && !Objects.equals(before.organization(MemberRegister.BRANCH), draft.branch());
    }

    /** On a day within the slice; one who was a full member from its first day on was recorded wrongly. */
    static boolean becomesFormal(Entry before, MemberDraft draft) {
        var on = draft.formalOn();
        return lasts(before)
                && before.get(MemberRegister.KIND) == MemberKind.PROBATIONARY
                && draft.kind() == MemberKind.FORMAL
                && on != null
                && on.isAfter(fromOn(before));
    }
}
