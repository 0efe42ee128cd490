package cn.taizhang.report;

import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.FrozenValue;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.figure.Section;
import cn.taizhang.intake.OpenPlace;
import cn.taizhang.kernel.RoundedCount;
import cn.taizhang.matching.Proposal;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 填空内容: what stands in a blank, and all that answers "why". */
public sealed interface Filling {

    /** 未对应: the code of what answers to no figure and no parameter; no definition is called so. */
    String NONE = "-";

    /** What is printed, × where the blank stays open. */
    String text();

    /** The code of the figure or parameter. */
    String code();

    String label();

    /** How it is counted, or where it is read from, in words. */
    String rule();

    /** Why it stays open and whom to ask; null when it is filled. */
    @Nullable String why();

    default boolean open() {
        return why() != null;
    }

    /** 数据. */
    record OfFigure(FigureValue value) implements Filling {

        @Override
        public String text() {
            return value.text();
        }

        /** As it is printed before 余 of the text, which is part of it; only whole things are rounded. */
        String rounded() {
            var number = value.value();
            return number == null || !value.definition().kind().isOfWholeThings()
                    ? value.text()
                    : new RoundedCount(number).text();
        }

        @Override
        public String code() {
            return value.definition().code();
        }

        @Override
        public String label() {
            return value.definition().label();
        }

        @Override
        public String rule() {
            return value.definition().rule();
        }

        @Override
        public @Nullable String why() {
            String why = value.why();
            return why == null ? null : why + "请问" + value.definition().answeredBy().label() + "。";
        }
    }

    /**
     * 未对上: nothing is certain enough to be filled without asking.
     *
     * @param text the mask as it stands in the text
     * @param kind what belongs there, for whoever fills it
     * @param why in words
     */
    record Unmatched(
            String text, OpenPlace.Kind kind, String unit, List<Proposal> proposals, String why)
            implements Filling {

        public Unmatched {
            proposals = List.copyOf(proposals);
        }

        @Override
        public String code() {
            return NONE;
        }

        @Override
        public String label() {
            return "未对上";
        }

        @Override
        public String rule() {
            return "";
        }
    }

    /**
     * 手工填写: no record answers for it but the person who wrote it.
     *
     * @param instead the code of what would stand there, null for none
     */
    record Written(
            BoundPlace.ByHand byHand, OpenPlace.Kind kind, String unit, @Nullable String instead)
            implements Filling {

        @Override
        public String text() {
            return byHand.text();
        }

        @Override
        public String code() {
            return NONE;
        }

        @Override
        public String label() {
            return "手工填写";
        }

        @Override
        public String rule() {
            return "由%s手工填写：%s".formatted(byHand.name(), byHand.reason());
        }

        @Override
        public @Nullable String why() {
            return null;
        }
    }

    /**
     * 定稿的: what stood there when the text was approved, whatever would be counted or read now.
     *
     * @param text as it was printed
     * @param figure what was fixed of the figure; null for a name or a date
     */
    record Fixed(
            String text,
            String code,
            String label,
            String rule,
            @Nullable String why,
            @Nullable FixedFigure figure)
            implements Filling {}

    /**
     * 定稿的数.
     *
     * @param source the records it rested on, in words
     */
    record FixedFigure(FrozenValue value, Section answeredBy, String source) {}

    /** 参数: a name or a date. */
    record OfParameter(
            ParameterDefinition parameter,
            Optional<ParameterDefinition.Value> value,
            Optional<String> doubt)
            implements Filling {

        @Override
        public String text() {
            return value.map(ParameterDefinition.Value::text).orElse(FigureValue.BLANK);
        }

        @Override
        public String code() {
            return parameter.code();
        }

        @Override
        public String label() {
            return parameter.label();
        }

        @Override
        public String rule() {
            return value.map(one -> parameter.rule() + "本次取自：" + one.from() + "。")
                    .orElse(parameter.rule());
        }

        @Override
        public @Nullable String why() {
            return value.isPresent() ? null : doubt.orElse("没有登记。") + parameter.rule();
        }
    }
}
