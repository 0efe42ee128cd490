package cn.taizhang.register;

import java.util.Locale;

/** 语气: how a record stands, as the tag in its list repeats it; the words carry the meaning. */
public enum Tone {
    /** 正常、已办结. */
    OK,
    /** 还要留意. */
    WARN,
    /** 逾期、退回. */
    RED,
    /** 平常. */
    PLAIN;

    /** What the tag's style goes by. */
    public String style() {
        return this == PLAIN ? "" : name().toLowerCase(Locale.ROOT);
    }
}
