package cn.taizhang.figure;

import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 期初数或核定数: a number that somebody states. It belongs to the organization it was entered for and to no other.
 *
 * @param fromOn the first day it covers, null for all days before
 * @param on 截至日: the last day it covers
 * @param reason 核定理由; empty for an opening figure
 * @param document 依据文件
 * @param confirmedBy 确认人
 */
record StatedFigure(
        @Nullable LocalDate fromOn,
        LocalDate on,
        long value,
        String reason,
        String document,
        String confirmedBy) {

    /** Whether every day it covers is one that the span counts. */
    boolean liesIn(Span span) {
        var from = span.from();
        boolean begins = from == null || fromOn != null && !fromOn.isBefore(from);
        return begins && !on.isAfter(span.to());
    }

    /** Whether it is stated of just these days. */
    boolean isOf(Span span) {
        return on.equals(span.to()) && (fromOn == null || Objects.equals(fromOn, span.from()));
    }

    /** The days of the span that it covers. */
    Span covered(Span span) {
        return new Span(span.from(), on, span.because());
    }

    /** The days of the span after it; empty where it covers the last one. */
    Span after(Span span) {
        return new Span(on.plusDays(1), span.to(), span.because());
    }

    String toldAsOpening(String unit) {
        return "期初数 %d %s（截至%s，依据%s，%s确认）"
                .formatted(value, unit, ChineseDates.full(on), document, confirmedBy);
    }

    /** What the records say beside what was confirmed. */
    String toldAsOverride(String unit, String counted) {
        return "核定为 %d %s：%s（依据%s，%s核定）。系统按记录算得 %s。"
                .formatted(value, unit, reason, document, confirmedBy, counted);
    }
}
