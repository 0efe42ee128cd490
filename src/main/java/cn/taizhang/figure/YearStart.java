package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.Optional;

/** 本年: counts from the first of January of the cut-off's year, whichever period is asked for. */
public final class YearStart implements Start.Source {

    @Override
    public Optional<Start> startFor(FigureQuestion question) {
        var first = question.asOf().withDayOfYear(1);
        return Optional.of(new Start(first, "本年从 1 月 1 日起算"));
    }

    /** A year comes by itself: 0 in it is an answer. */
    @Override
    public boolean ranBetween(OrganizationId organization, LocalDate from, LocalDate to) {
        return true;
    }

    @Override
    public String whyUnknown(FigureQuestion question) {
        return "没有起算日。";
    }
}
