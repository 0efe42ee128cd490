package cn.taizhang.report;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.intake.OpenPlace;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** 取数说明: what {@code report --trace} writes, in the form that scripts rely on. */
public record Trace(
        String template, Org org, String period, LocalDate asOf, List<TracedBlank> blanks) {

    static final int MOST_RECORDS = 1_000;

    /** 组织. */
    public record Org(String code, String name) {}

    /** 记录: the key of its register, and its own key there. */
    public record TracedRecord(String register, String key) {}

    /** 空: where it stands and what stands in it. */
    public record TracedBlank(
            int n, @JsonUnwrapped FilledBlank.Place place, @JsonUnwrapped Content content) {}

    /** 内容. */
    public record Content(
            String kind,
            String status,
            String text,
            @Nullable BigDecimal value,
            String unit,
            @Nullable String figure,
            @Nullable String parameter,
            String rule,
            @Nullable String why,
            @Nullable LocalDate from,
            @Nullable LocalDate to,
            List<String> warnings,
            List<TracedRecord> records,
            long recordCount) {}

    static Trace of(ReportDraft draft, Function<FigureValue, List<UUID>> records) {
        return new Trace(
                draft.template(),
                new Org(draft.organization().code(), draft.organization().name()),
                draft.request().period().text(),
                draft.request().asOf(),
                draft.blanks().stream().map(blank -> traced(blank, records)).toList());
    }

    private static TracedBlank traced(
            FilledBlank blank, Function<FigureValue, List<UUID>> records) {
        var content =
                switch (blank.filling()) {
                    case Filling.OfFigure figure ->
                            content(figure, blank.text(), records.apply(figure.value()));
                    case Filling.Fixed _ ->
                            throw new IllegalStateException(
                                    "what was approved is traced by the figures fixed with it");
                    case Filling.OfParameter parameter -> content(parameter, blank.text());
                    case Filling.Unmatched unmatched ->
                            content(unmatched, "blank", unmatched.kind(), unmatched.unit());
                    case Filling.Written written ->
                            content(written, "manual", written.kind(), written.unit());
                };
        return new TracedBlank(blank.number(), blank.place(), content);
    }

    private static Content content(Filling.OfFigure filling, String printed, List<UUID> records) {
        var value = filling.value();
        String register = value.definition().register().key();
        return new Content(
                kindOf(value.definition()),
                status(filling),
                printed,
                value.exact(),
                value.definition().unit(),
                filling.code(),
                null,
                filling.rule(),
                filling.why(),
                value.span().from(),
                value.span().to(),
                value.warnings(),
                records.stream().map(id -> new TracedRecord(register, id.toString())).toList(),
                value.recordCount());
    }

    private static String kindOf(FigureDefinition figure) {
        return switch (figure.kind()) {
            case MONEY -> "money";
            case RATE, QUOTED -> "percent";
            default -> "number";
        };
    }

    private static Content content(Filling.OfParameter filling, String printed) {
        boolean date = filling.parameter().kind() == ParameterDefinition.Kind.DATE;
        return new Content(
                date ? "date" : "name",
                status(filling),
                printed,
                null,
                "",
                null,
                filling.code(),
                filling.rule(),
                filling.why(),
                null,
                null,
                List.of(),
                List.of(),
                0);
    }

    private static Content content(
            Filling filling, String status, OpenPlace.Kind kind, String unit) {
        return new Content(
                kind.name().toLowerCase(Locale.ROOT),
                status,
                filling.text(),
                null,
                unit,
                null,
                null,
                filling.rule(),
                filling.why(),
                null,
                null,
                List.of(),
                List.of(),
                0);
    }

    private static String status(Filling filling) {
        return filling.open() ? "blank" : "filled";
    }
}
