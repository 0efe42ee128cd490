package cn.taizhang.figure;

import cn.taizhang.organization.Organization;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** 数据表: what {@code figures --json} writes, in the form that scripts rely on. */
public record FigureSheet(Org org, String period, LocalDate asOf, List<Row> figures) {

    /** 组织. */
    public record Org(String code, String name) {}

    /** 一项数据. */
    public record Row(
            String code,
            String label,
            String unit,
            String kind,
            String scope,
            @Nullable BigDecimal value,
            String text,
            String status,
            @Nullable String why,
            String rule,
            long recordCount,
            List<String> warnings) {}

    public static FigureSheet of(
            Organization organization, FigureQuestion question, List<FigureValue> values) {
        return new FigureSheet(
                new Org(organization.code(), organization.name()),
                question.period().text(),
                question.asOf(),
                values.stream().map(FigureSheet::row).toList());
    }

    private static Row row(FigureValue value) {
        var figure = value.definition();
        return new Row(
                figure.code(),
                figure.label(),
                figure.unit(),
                figure.kind().name(),
                figure.scope().name(),
                value.exact(),
                value.text(),
                value.status().name().toLowerCase(Locale.ROOT),
                value.why(),
                figure.rule(),
                value.recordCount(),
                value.warnings());
    }
}
