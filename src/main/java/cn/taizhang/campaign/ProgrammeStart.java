package cn.taizhang.campaign;

import cn.taizhang.figure.Start;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Optional;

/** 专题（机制）启动日: where the figures of a programme begin. */
final class ProgrammeStart implements Start.Source {

    private final ProgrammeStore store;
    private final ProgrammeKind kind;

    ProgrammeStart(ProgrammeStore store, ProgrammeKind kind) {
        this.store = store;
        this.kind = kind;
    }

    @Override
    public Optional<Start> startFor(OrganizationId organization, LocalDate asOf) {
        return store.runningFor(organization, kind, asOf).map(ProgrammeStart::startOf);
    }

    @Override
    public boolean ranBetween(OrganizationId organization, LocalDate from, LocalDate to) {
        return store.ranBetween(organization, kind, from, to);
    }

    @Override
    public String whyUnknown() {
        return "没有登记%s的启动日期，无从起算，不能当作 0。请先在「专题与机制」中登记。".formatted(kind.label());
    }

    private static Start startOf(Programme programme) {
        var because =
                "「%s」%s启动".formatted(programme.name(), ChineseDates.full(programme.startsOn()));
        return new Start(programme.startsOn(), because);
    }
}
