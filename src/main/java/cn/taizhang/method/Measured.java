package cn.taizhang.method;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Quantity;
import cn.taizhang.method.Matrix.Cell;
import java.math.BigDecimal;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 一栏的数: what was found of one part, for every organization of the page. */
sealed interface Measured {

    /** What stands in an organization's cell; whom the method does not measure is shown the number alone. */
    Cell cell(UUID organization, boolean measured);

    /** Why nothing is known of any organization, null where something is. */
    default @Nullable String why() {
        return null;
    }

    /** 未定. */
    record Nothing() implements Measured {

        @Override
        public Cell cell(UUID organization, boolean measured) {
            return Cell.of(Standing.UNBOUND);
        }
    }

    /** 算不出. */
    record Unknown(String why) implements Measured {

        @Override
        public Cell cell(UUID organization, boolean measured) {
            return UNKNOWN;
        }
    }

    Cell UNKNOWN = new Cell(Standing.UNKNOWN, FigureValue.BLANK, "");

    /**
     * 数据.
     *
     * @param values by organization; none where nothing is known
     */
    record OfFigure(FigureDefinition figure, Binding.ToFigure binding, Map<UUID, Quantity> values)
            implements Measured {

        @Override
        public Cell cell(UUID organization, boolean measured) {
            var value = values.get(organization);
            if (value == null) {
                return UNKNOWN;
            }
            boolean kept = binding.direction().isMetBy(figure.exact(value), binding.threshold());
            boolean ofTwo = figure.kind().isOfTwo();
            return new Cell(
                    standing(kept, measured),
                    ofTwo ? figure.printedWithUnit(value) : figure.plain(value.number()),
                    ofTwo ? value.number() + "/" + value.outOf() : "");
        }
    }

    /** 台账记录. */
    record OfRecords(Map<UUID, Long> counts) implements Measured {

        @Override
        public Cell cell(UUID organization, boolean measured) {
            long count = counts.getOrDefault(organization, 0L);
            return new Cell(standing(count > 0, measured), Long.toString(count), "");
        }
    }

    /** 任务. */
    record OfTasks(Map<UUID, TaskCount> counts) implements Measured {

        @Override
        public Cell cell(UUID organization, boolean measured) {
            var count = counts.getOrDefault(organization, TaskCount.NONE);
            return count.due() == 0
                    ? Cell.of(Standing.NOTHING_DUE)
                    : new Cell(
                            standing(count.done() == count.due(), true),
                            count.done() + "/" + count.due(),
                            "");
        }
    }

    private static Standing standing(boolean kept, boolean measured) {
        return !measured ? Standing.NOT_MEASURED : kept ? Standing.NORMAL : Standing.BELOW;
    }

    /** The threshold without zeros that say nothing. */
    static String plain(BigDecimal threshold) {
        return threshold.stripTrailingZeros().toPlainString();
    }
}
