package cn.taizhang.report;

import cn.taizhang.figure.FigureDefinition;
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

    /** Behind the code of a figure instead of which something else was typed; no definition ends so. */
    String BY_HAND = "（手工）";

    /** What is printed, × where the blank stays open. */
    String text();

    /** The code of the figure or parameter. */
    String code();

    String label();

    /** How it is counted, or where it is read from, in words. */
    String rule();

    /** Why it stays open and whom to ask; null when it is filled. */
    @Nullable String why();

    /** 核对的科室: names and dates are the office's. */
    default Section answeredBy() {
        return Section.OFFICE;
    }

    /** 核对的是什么: under this it is kept what a section said; {@link #NONE} where nobody has to say anything. */
    default String confirmedAs() {
        return code();
    }

    /** 改写了的数: confirmed apart from what is counted, so that neither passes for the other. */
    static String typedOver(String code) {
        return code + BY_HAND;
    }

    /** The code of the figure behind what is confirmed. */
    static String codeOf(String confirmedAs) {
        return confirmedAs.endsWith(BY_HAND)
                ? confirmedAs.substring(0, confirmedAs.length() - BY_HAND.length())
                : confirmedAs;
    }

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
        public Section answeredBy() {
            return value.definition().answeredBy();
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
     * @param over the figure that would stand there, null for none; its section is asked
     */
    record Written(
            BoundPlace.ByHand byHand,
            OpenPlace.Kind kind,
            String unit,
            @Nullable String instead,
            @Nullable FigureDefinition over)
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
            return "%s手工填写：%s".formatted(byHand.name(), byHand.reason());
        }

        @Override
        public Section answeredBy() {
            return over == null ? Section.OFFICE : over.answeredBy();
        }

        @Override
        public String confirmedAs() {
            return over == null ? NONE : typedOver(over.code());
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
