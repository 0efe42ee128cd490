package cn.taizhang.figure;

/** 时间口径: which days a figure looks at, and the tree of which day it stands on. */
public enum TimeScope {
    /** 时点: what holds on the cut-off, on the tree of that day. */
    AS_OF("时点数"),
    /** 期间: what happened in the period up to the cut-off, each fact on the tree of its own day. */
    DURING("期间数"),
    /** 累计: what happened since the mechanism's start up to the cut-off, on the tree of the day of the fact. */
    CUMULATIVE("累计数");

    private final String label;

    TimeScope(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
