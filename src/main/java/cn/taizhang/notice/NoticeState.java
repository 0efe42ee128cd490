package cn.taizhang.notice;

/** 公示状态, as of a day. */
public enum NoticeState {
    /** 未到公示日期. */
    AHEAD("未开始"),
    /** 公示中. */
    HANGING("公示中"),
    /** 公示期满: nobody has concluded it yet. */
    OVER("期满待结束"),
    /** 已结束. */
    CONCLUDED("已结束"),
    /** 已撤下: it was put right by another or given up. */
    TAKEN_DOWN("已撤下");

    private final String label;

    NoticeState(String label) {
        this.label = label;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    /** Whether it still takes objections, answers and a conclusion. */
    public boolean isOpen() {
        return switch (this) {
            case AHEAD, HANGING, OVER -> true;
            case CONCLUDED, TAKEN_DOWN -> false;
        };
    }
}
