package cn.taizhang.figure;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 数值: a figure's value for one organization and cut-off.
 *
 * @param value the exact count, null when it is unknown; unknown is never 0
 * @param text what is printed, 「×」 when unknown
 * @param why why it is unknown, null when it was computed
 * @param recordCount how many records stand behind it
 */
public record FigureValue(
        FigureDefinition definition,
        FigureQuestion question,
        Span span,
        @Nullable Long value,
        String text,
        Status status,
        @Nullable String why,
        List<String> warnings,
        long recordCount) {

    public static final String BLANK = "×";

    /** 数值状态. */
    public enum Status {
        COMPUTED("已计算"),
        /** A dated figure from elsewhere stands in for records, wholly or in part. */
        OPENING("含期初数"),
        UNKNOWN("未知");

        private final String label;

        Status(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }
}
