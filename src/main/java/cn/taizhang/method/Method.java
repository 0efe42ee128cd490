package cn.taizhang.method;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * 工作法, with every revision and every step, the earliest first.
 *
 * @param organization who declared it
 */
public record Method(
        MethodId id,
        OrganizationId organization,
        String organizationName,
        List<Revision> revisions,
        List<Step> steps) {

    public Method {
        revisions = List.copyOf(revisions);
        steps = List.copyOf(steps);
    }

    /** 办理的一步: from this day on it is in this state. */
    public record Step(int number, MethodState state, LocalDate onDay, String recordedBy) {}

    public Revision latest() {
        return revisions.getLast();
    }

    public Optional<Revision> revision(int number) {
        return revisions.stream().filter(one -> one.number() == number).findFirst();
    }

    /** What it said on the day; before its first one, that. */
    public Revision on(LocalDate day) {
        return revisions.reversed().stream()
                .filter(one -> !one.fromOn().isAfter(day))
                .findFirst()
                .orElseGet(revisions::getFirst);
    }

    /** The state of the day; a draft before anything was decided. */
    public MethodState stateOn(LocalDate day) {
        return steps.reversed().stream()
                .filter(one -> !one.onDay().isAfter(day))
                .findFirst()
                .map(Step::state)
                .orElse(MethodState.DRAFT);
    }

    /** The last step taken, be it for a day to come. */
    public Step last() {
        return steps.getLast();
    }
}
