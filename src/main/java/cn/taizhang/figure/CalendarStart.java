package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** 按日历起算: counts from a day that comes by itself, whatever runs for the organization. 0 from there on is an answer. */
public final class CalendarStart implements Start.Source {

    private final UnaryOperator<LocalDate> first;
    private final String because;

    private CalendarStart(UnaryOperator<LocalDate> first, String because) {
        this.first = first;
        this.because = because;
    }

    /** 本年: from the first of January of the cut-off's year, whichever period is asked for. */
    public static CalendarStart ofTheYear() {
        return new CalendarStart(cutOff -> cutOff.withDayOfYear(1), "本年从 1 月 1 日起算");
    }

    /** From the day on which a register begins. */
    public static CalendarStart since(LocalDate day, String because) {
        return new CalendarStart(cutOff -> day, because);
    }

    @Override
    public Optional<Start> startFor(FigureQuestion question) {
        return Optional.of(new Start(first.apply(question.asOf()), because));
    }

    @Override
    public boolean ranBetween(OrganizationId organization, LocalDate from, LocalDate to) {
        return true;
    }

    @Override
    public String whyUnknown(FigureQuestion question) {
        return "没有起算日。";
    }
}
