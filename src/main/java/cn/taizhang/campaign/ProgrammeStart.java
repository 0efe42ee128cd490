package cn.taizhang.campaign;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.Span;
import cn.taizhang.figure.Start;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.OrganizationDay;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** 专题（机制）启动日: where the figures of a programme begin. */
final class ProgrammeStart implements Start.Source {

    private final ProgrammeStore store;
    private final ProgrammeKind kind;

    ProgrammeStart(ProgrammeStore store, ProgrammeKind kind) {
        this.store = store;
        this.kind = kind;
    }

    @Override
    public Optional<Start> startFor(FigureQuestion question) {
        return programmeFor(question).map(ProgrammeStart::startOf);
    }

    @Override
    public Map<FigureQuestion, Start> startsFor(Set<FigureQuestion> questions) {
        var found =
                store.lastFor(
                        questions.stream().map(ProgrammeStart::dayOf).collect(Collectors.toSet()),
                        kind);
        var starts = new HashMap<FigureQuestion, Start>();
        for (var question : questions) {
            var programme = found.get(dayOf(question));
            if (programme != null && !hasEndedBy(programme, question.period().start())) {
                starts.put(question, startOf(programme));
            }
        }
        return starts;
    }

    private static OrganizationDay dayOf(FigureQuestion question) {
        return new OrganizationDay(question.organization(), question.asOf());
    }

    @Override
    public boolean ranBetween(OrganizationId organization, LocalDate from, LocalDate to) {
        return store.ranBetween(organization, kind, from, to);
    }

    @Override
    public String whyUnknown(FigureQuestion question) {
        return lastFor(question)
                .flatMap(ProgrammeStart::lastDay)
                .map(ended -> ended + "，报告期内没有开展%s，无从起算，不能当作 0。".formatted(kind.label()))
                .orElse("没有登记%s的启动日期，无从起算，不能当作 0。请先在「专题与机制」中登记。".formatted(kind.label()));
    }

    /** Said where what was counted from ended by the cut-off: whoever reads the number sees that no more will come. */
    List<String> ended(FigureQuestion question, Span span) {
        if (span.because() == null) {
            return List.of();
        }
        return programmeFor(question)
                .filter(programme -> hasEndedBy(programme, span.to()))
                .flatMap(ProgrammeStart::lastDay)
                .map(ended -> ended + "，此后没有标记可计。")
                .stream()
                .toList();
    }

    /** What runs on the cut-off, else what ended last, as long as it still ran on a day of the period. */
    private Optional<Programme> programmeFor(FigureQuestion question) {
        return lastFor(question)
                .filter(programme -> !hasEndedBy(programme, question.period().start()));
    }

    private Optional<Programme> lastFor(FigureQuestion question) {
        var day = dayOf(question);
        return Optional.ofNullable(store.lastFor(Set.of(day), kind).get(day));
    }

    /** Whether it no longer ran on the day. */
    private static boolean hasEndedBy(Programme programme, LocalDate day) {
        var endsOn = programme.endsOn();
        return endsOn != null && !endsOn.isAfter(day);
    }

    private static Optional<String> lastDay(Programme programme) {
        return Optional.ofNullable(programme.endsOn())
                .map(endsOn ->
                        "「%s」已于%s结束"
                                .formatted(
                                        programme.name(), ChineseDates.full(endsOn.minusDays(1))));
    }

    private static Start startOf(Programme programme) {
        var because =
                "「%s」%s启动".formatted(programme.name(), ChineseDates.full(programme.startsOn()));
        return new Start(programme.startsOn(), because);
    }
}
