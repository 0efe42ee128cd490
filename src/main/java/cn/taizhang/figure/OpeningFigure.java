package cn.taizhang.figure;

import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 期初数: what was counted elsewhere up to a day, entered once when a district begins in mid-year. It belongs to the
 * organization it was entered for and to no other, and stands until records replace it.
 *
 * @param fromOn the first day it covers, null for all days before
 * @param on 截至日: the last day it covers
 * @param document 依据文件
 * @param confirmedBy 确认人
 */
record OpeningFigure(
        @Nullable LocalDate fromOn, LocalDate on, long value, String document, String confirmedBy) {

    /** Whether every day it covers is one that the span counts. */
    boolean liesIn(Span span) {
        var from = span.from();
        boolean begins = from == null || fromOn != null && !fromOn.isBefore(from);
        return begins && !on.isAfter(span.to());
    }

    /** The days of the span that it covers. */
    Span covered(Span span) {
        return new Span(span.from(), on, span.because());
    }

    /** The days of the span after it; empty where it covers the last one. */
    Span after(Span span) {
        return new Span(on.plusDays(1), span.to(), span.because());
    }

    String told(String unit) {
        return "期初数 %d %s（截至%s，依据%s，%s确认）"
                .formatted(value, unit, ChineseDates.full(on), document, confirmedBy);
    }
}
