package cn.taizhang.method;

import java.util.List;

/** 工作法的状态. */
public enum MethodState {
    DRAFT("草拟"),
    TRIAL("试行"),
    IN_FORCE("施行"),
    RETIRED("停用");

    private final String label;

    MethodState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** What may come next; what is retired stays so, and is declared anew where it is wanted again. */
    public List<MethodState> next() {
        return switch (this) {
            case DRAFT -> List.of(TRIAL, IN_FORCE, RETIRED);
            case TRIAL -> List.of(IN_FORCE, RETIRED);
            case IN_FORCE -> List.of(RETIRED);
            case RETIRED -> List.of();
        };
    }
}
