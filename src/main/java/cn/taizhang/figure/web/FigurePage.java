package cn.taizhang.figure.web;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.RecordRegister;
import cn.taizhang.figure.web.FigureListPage.Heading;
import cn.taizhang.figure.web.FigureListPage.Link;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 单项数据页: the number, how it is counted, from what, and the records.
 *
 * @param shown null when the conditions were refused
 */
record FigurePage(
        String code, String label, String rule, ConditionsForm form, @Nullable Shown shown) {

    /**
     * 所示内容.
     *
     * @param beside figures that answer the same question on another basis
     * @param trend null where nothing is known, or where it is counted from a programme's start
     * @param tableHref the same figure by organization and period
     * @param otherBasis where the same figure is counted from the other start, or null
     * @param breakdown null where there is nothing below or nothing known
     */
    record Shown(
            Heading heading,
            String listHref,
            Answer answer,
            List<Fact> facts,
            @Nullable Link otherBasis,
            List<Beside> beside,
            @Nullable BreakdownView breakdown,
            List<Comparison> comparisons,
            @Nullable Trend trend,
            String tableHref,
            Records records) {}

    /** 并看: the same question on another basis. */
    record Beside(String label, String text, String href) {}

    /** 数值. */
    record Answer(String number, String unit, @Nullable String why, List<String> warnings) {

        static Answer of(FigureValue value) {
            return new Answer(
                    value.isPrintedOtherwise(value.text())
                            ? value.definition().plain(Objects.requireNonNull(value.value()))
                            : value.text(),
                    value.value() == null ? "" : value.definition().unit(),
                    value.why(),
                    value.warnings());
        }
    }

    /** 说明项. */
    record Fact(String name, String text) {

        static List<Fact> of(FigureDefinition figure, FigureValue value) {
            var facts = new ArrayList<Fact>();
            facts.add(new Fact("起止", value.span().text()));
            var because = value.span().because();
            if (because != null) {
                facts.add(new Fact("起算依据", because));
            }
            var quantity = value.quantity();
            if (quantity != null && quantity.outOf() != null) {
                facts.add(new Fact("分子/分母", quantity.number() + "/" + quantity.outOf()));
            }
            if (value.isPrintedOtherwise(value.text())) {
                facts.add(new Fact("材料写法", value.text() + figure.unit()));
            }
            if (value.status() != FigureValue.Status.COMPUTED) {
                facts.add(new Fact("状态", value.status().label()));
            }
            facts.add(new Fact("时间口径", figure.scope().label()));
            facts.add(new Fact("计数方式", figure.kind().label()));
            facts.add(new Fact("答复科室", figure.answeredBy().label()));
            facts.add(new Fact("记录来源", figure.register().label()));
            return facts;
        }
    }

    /**
     * 记录.
     *
     * @param summary how many there are, and how that agrees with the number
     * @param closed why the viewer sees none of them, or null
     * @param withheld how many of this page are out of the viewer's reach, in words, or null
     * @param place which of them are on this page; empty when all are
     * @param firstHref the first page, null when this is it
     */
    record Records(
            String summary,
            @Nullable String closed,
            List<RecordRegister.Line> lines,
            @Nullable String withheld,
            String place,
            @Nullable String firstHref,
            @Nullable String nextHref) {

        static Records closed(String summary, String why) {
            return new Records(summary, why, List.of(), null, "", null, null);
        }

        public boolean paged() {
            return firstHref != null || nextHref != null;
        }
    }
}
