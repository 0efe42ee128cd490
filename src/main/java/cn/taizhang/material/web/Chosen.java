package cn.taizhang.material.web;

import cn.taizhang.figure.Breakdown;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.RecordPage;
import cn.taizhang.report.Exactly;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import org.jspecify.annotations.Nullable;

/** 选中的空, with its breakdown and first records where it is a figure. */
record Chosen(
        FilledBlank blank,
        @Nullable FigureValue value,
        @Nullable Breakdown breakdown,
        @Nullable RecordPage records,
        @Nullable String before,
        String figureAddress) {

    public String heading() {
        var name = typedOver() ? figure() + "（手工填写）" : blank.filling().label();
        return "第 " + blank.number() + " 处　" + name;
    }

    /** 改写: somebody wrote something else where a figure is asked for. */
    public boolean typedOver() {
        return value != null && blank.filling() instanceof Filling.Written;
    }

    /** 「填的是 12，按记录现在是 1 次」; null where nothing was typed over. */
    public @Nullable String beside() {
        return value == null || !typedOver()
                ? null
                : "填的是 %s，%s现在是 %s。"
                        .formatted(blank.text(), Exactly.source(value), Exactly.of(value));
    }

    /** 不列记录: why nothing is listed behind a value; null where it is. */
    public @Nullable String shut() {
        return value == null || value.value() == null || records != null
                ? null
                : "这项数据由%s登记和核对，这里只有数和统计口径，不列分布和记录。"
                        .formatted(value.definition().answeredBy().label());
    }

    private String figure() {
        return value == null ? "" : value.definition().label();
    }

    public String unit() {
        return value == null ? "" : value.definition().unit();
    }

    /** 分布; null where there is nothing below or nothing known. */
    public @Nullable Parts parts() {
        return value == null || breakdown == null || breakdown.parts().isEmpty()
                ? null
                : Parts.of(value, breakdown);
    }

    /** The exact count beside a printed 余, of a rate what it is made of, and the days it was counted over. */
    public @Nullable String exact() {
        if (value == null || value.value() == null) {
            return null;
        }
        var exact = Exactly.besidePrinted(value, blank.text());
        var counted = "计数时段：" + value.span().text();
        return exact.isEmpty() ? counted : exact + "　" + counted;
    }
}
