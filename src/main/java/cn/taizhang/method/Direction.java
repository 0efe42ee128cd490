package cn.taizhang.method;

import java.math.BigDecimal;

/** 达标方向: from which side a figure has to keep to the threshold; the threshold itself keeps to it. */
public enum Direction {
    AT_LEAST("不少于"),
    AT_MOST("不超过");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    boolean isMetBy(BigDecimal value, BigDecimal threshold) {
        return switch (this) {
            case AT_LEAST -> value.compareTo(threshold) >= 0;
            case AT_MOST -> value.compareTo(threshold) <= 0;
        };
    }
}
