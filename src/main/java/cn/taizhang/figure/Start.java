package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * 起算日: the first day that counts, and where it comes from.
 *
 * @param because for example 「“不忘初心、牢记使命”制度 2020年1月8日印发」
 */
public record Start(LocalDate on, String because) {

    /** 起算日来源: the programme or mechanism a figure belongs to. */
    public interface Source {

        /**
         * The start of what runs for the organization on the cut-off, else of what ran last within the period up to
         * then; empty where nothing did.
         */
        Optional<Start> startFor(FigureQuestion question);

        /** As {@link #startFor}, of many; without those that have none. */
        default Map<FigureQuestion, Start> startsFor(Set<FigureQuestion> questions) {
            var starts = new HashMap<FigureQuestion, Start>();
            questions.forEach(
                    question -> startFor(question).ifPresent(one -> starts.put(question, one)));
            return starts;
        }

        /** Whether it ran for the organization on any day from {@code from} to {@code to}: else 0 is no answer. */
        boolean ranBetween(OrganizationId organization, LocalDate from, LocalDate to);

        /** What is to be said where it did not run: what ended before, or what is missing and where to record it. */
        String whyUnknown(FigureQuestion question);
    }
}
