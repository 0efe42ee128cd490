package cn.taizhang.figure;

import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 数值: a figure's value for one organization and cut-off.
 *
 * @param quantity what was counted, null when it is unknown; unknown is never 0
 * @param text what is printed, 「×」 when unknown
 * @param why why it is unknown, null when it was computed
 * @param recordCount how many records stand behind it
 */
public record FigureValue(
        FigureDefinition definition,
        FigureQuestion question,
        Span span,
        @Nullable Quantity quantity,
        String text,
        Status status,
        @Nullable String why,
        List<String> warnings,
        long recordCount) {

    public static final String BLANK = "×";

    static FigureValue unknown(
            FigureDefinition figure, FigureQuestion question, @Nullable String why) {
        return new FigureValue(
                figure,
                question,
                new Span(null, question.asOf(), null),
                null,
                BLANK,
                Status.UNKNOWN,
                why,
                List.of(),
                0);
    }

    /** The whole number counted ({@link Quantity#number}), null when it is unknown. */
    public @Nullable Long value() {
        return quantity == null ? null : quantity.number();
    }

    /** As it stands in a list: with its unit, a rate never without its parts: 92.3%（12/13）; 「×」 when unknown. */
    public String written() {
        return quantity == null ? text : definition.written(quantity);
    }

    /** 区级才有: whether an organization below the district has none of it, and lacks nothing. */
    public boolean isOfDistrictAlone() {
        boolean nothing = quantity == null || quantity.number() == 0;
        return nothing && definition.isOnlyOfDistrict() || definition.whyWithheld().equals(why);
    }

    /** The exact number in the figure's unit, null when it is unknown. */
    public @Nullable BigDecimal exact() {
        return quantity == null ? null : definition.exact(quantity);
    }

    /** Whether a report prints it otherwise than it was counted: 37 as 30余. Of two numbers it prints neither. */
    public boolean isPrintedOtherwise(String printed) {
        return quantity != null
                && !definition.kind().isOfTwo()
                && !definition.plain(quantity.number()).equals(printed);
    }

    /** Whether it is, wholly or in part, what somebody stated and no record says. */
    boolean isStated() {
        return status == Status.OPENING || status == Status.OVERRIDDEN;
    }

    /** The same with other warnings. */
    FigureValue warning(List<String> said) {
        return new FigureValue(
                definition,
                question,
                span,
                quantity,
                text,
                status,
                why,
                List.copyOf(said),
                recordCount);
    }

    /** The same without how many records stand behind it. */
    FigureValue withoutRecords() {
        return new FigureValue(
                definition, question, span, quantity, text, status, why, warnings, 0);
    }

    /** 数值状态. */
    public enum Status {
        COMPUTED("已计算"),
        /** A dated figure from elsewhere stands in for records, wholly or in part. */
        OPENING("含期初数"),
        /** A confirmed number stands in place of the counted one, with its reason and who confirmed it. */
        OVERRIDDEN("核定"),
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
