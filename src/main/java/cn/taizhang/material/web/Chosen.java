package cn.taizhang.material.web;

import cn.taizhang.figure.Breakdown;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.RecordPage;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import java.util.ArrayList;
import java.util.List;
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
                : "填的是 %s，按记录现在是 %s%s。".formatted(blank.text(), value.text(), unit());
    }

    private String figure() {
        return value == null ? "" : value.definition().label();
    }

    public String unit() {
        return value == null ? "" : value.definition().unit();
    }

    /** 分布: one bar for each part that has something, the rest in one line, so that the sum closes. */
    public List<Bar> bars() {
        if (breakdown == null) {
            return List.of();
        }
        var bars = new ArrayList<Bar>();
        if (breakdown.own() > 0) {
            bars.add(new Bar("本级", breakdown.own(), null));
        }
        long empty = 0;
        for (var part : breakdown.parts()) {
            if (part.value() > 0) {
                bars.add(new Bar(part.name(), part.value(), null));
            } else {
                empty++;
            }
        }
        if (empty > 0) {
            bars.add(new Bar("其余 " + empty + " 个", 0, null));
        }
        return bars;
    }

    public @Nullable String shared() {
        return breakdown == null || breakdown.shared() == 0
                ? null
                : Long.toString(breakdown.shared());
    }

    public String sum() {
        return breakdown == null ? "" : Long.toString(breakdown.total() + breakdown.shared());
    }

    public String total() {
        return breakdown == null ? "" : Long.toString(breakdown.total());
    }

    /** The exact count beside a printed 余. */
    public @Nullable String exact() {
        if (value == null || value.value() == null) {
            return null;
        }
        String exact = Long.toString(value.value());
        String counted = "计数时段：" + value.span().text();
        return exact.equals(value.text()) ? counted : "实数 " + exact + "　" + counted;
    }

    /** 分布中的一条. */
    record Bar(String name, long value, @Nullable String href) {

        public String text() {
            return Long.toString(value);
        }
    }
}
