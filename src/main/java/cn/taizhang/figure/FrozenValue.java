package cn.taizhang.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 定稿数值: a figure as it was fixed, in the words of that day; its definition may have changed since.
 *
 * @param number null where it was unknown
 * @param register the key of the register that the records stand in
 */
public record FrozenValue(
        String figure,
        String label,
        String unit,
        CountKind kind,
        TimeScope scope,
        FigureValue.Status status,
        @Nullable Long number,
        @Nullable Long outOf,
        String text,
        @Nullable String why,
        String rule,
        @Nullable LocalDate from,
        LocalDate to,
        List<String> warnings,
        String register,
        List<UUID> records) {

    static FrozenValue of(FigureValue value, List<UUID> records) {
        var figure = value.definition();
        var quantity = value.quantity();
        return new FrozenValue(
                figure.code(),
                figure.label(),
                figure.unit(),
                figure.kind(),
                figure.scope(),
                value.status(),
                quantity == null ? null : quantity.number(),
                quantity == null ? null : quantity.outOf(),
                value.text(),
                value.why(),
                figure.rule(),
                value.span().from(),
                value.span().to(),
                value.warnings(),
                figure.register().key(),
                records);
    }

    /** The days it was counted over. */
    public Span span() {
        return new Span(from, to, null);
    }

    /** What the digest of the set is over. */
    List<@Nullable Object> fields() {
        var fields =
                new ArrayList<@Nullable Object>(
                        Arrays.asList(
                                figure, label, unit, kind, scope, status, number, outOf, text, why,
                                rule, from, to, register));
        fields.addAll(warnings);
        fields.addAll(records);
        return fields;
    }

    /** Whether the same would come out now. */
    public boolean equalsNow(FigureValue now) {
        var quantity = now.quantity();
        return quantity == null
                ? number == null
                : number != null
                        && number == quantity.number()
                        && Objects.equals(outOf, quantity.outOf());
    }
}
