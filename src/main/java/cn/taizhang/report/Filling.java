package cn.taizhang.report;

import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.ParameterDefinition;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** 填空内容: what stands in a blank, and all that answers "why". */
public sealed interface Filling {

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
