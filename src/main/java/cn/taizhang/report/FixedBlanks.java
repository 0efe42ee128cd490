package cn.taizhang.report;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.FrozenValue;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 定稿的空: blanks that hold what was approved, in place of what was counted when the text was drawn again. Words by hand and what
 * answers to nothing stand in the text itself and stay.
 */
final class FixedBlanks {

    private static final String LEFT_OPEN = "定稿时空着。";

    private final Map<Integer, String> texts;
    private final Map<String, FrozenValue> values;

    /**
     * @param texts what was printed, by number
     * @param values what was fixed, by code
     */
    FixedBlanks(Map<Integer, String> texts, Map<String, FrozenValue> values) {
        this.texts = texts;
        this.values = values;
    }

    FilledBlank fixed(FilledBlank blank) {
        var text = texts.get(blank.number());
        return text == null
                ? blank
                : new FilledBlank(
                        blank.number(),
                        blank.place(),
                        blank.rounded(),
                        fixed(blank.filling(), text),
                        blank.revision());
    }

    private Filling fixed(Filling drawn, String text) {
        return switch (drawn) {
            case Filling.OfFigure(var now) -> figure(now.definition(), text);
            case Filling.OfParameter name ->
                    new Filling.Fixed(
                            text,
                            name.code(),
                            name.label(),
                            name.parameter().rule(),
                            why(text, null),
                            null);
            case Filling.Fixed _, Filling.Unmatched _, Filling.Written _ -> drawn;
        };
    }

    private Filling figure(FigureDefinition figure, String text) {
        var value = values.get(figure.code());
        if (value == null) {
            return new Filling.Fixed(
                    text, figure.code(), figure.label(), figure.rule(), why(text, null), null);
        }
        return new Filling.Fixed(
                text,
                figure.code(),
                value.label(),
                value.rule(),
                why(text, value.why()),
                new Filling.FixedFigure(value, figure.answeredBy(), source(figure, value)));
    }

    private static @Nullable String why(String text, @Nullable String unknown) {
        if (!text.equals(FigureValue.BLANK)) {
            return null;
        }
        return unknown == null ? LEFT_OPEN : unknown;
    }

    private static String source(FigureDefinition figure, FrozenValue value) {
        return DraftDocument.source(figure, value.records().size());
    }
}
