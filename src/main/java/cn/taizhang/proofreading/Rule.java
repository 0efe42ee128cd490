package cn.taizhang.proofreading;

import static cn.taizhang.proofreading.Severity.ERROR;
import static cn.taizhang.proofreading.Severity.NOTE;
import static cn.taizhang.proofreading.Severity.REMINDER;

/** 校对规则: what a remark is about. Of two at one place the graver stands, then the one named first here. */
public enum Rule {
    HEADING_NUMBER("标题序号", ERROR),
    RUN_IN_NUMBER("段内序号", ERROR),
    PART_OVER_WHOLE("部分大于总数", ERROR),
    SHARE_OVER_HUNDRED("比例超过100%", ERROR),
    ROUNDED_NUMBER("「余」的用法", ERROR),
    IMPOSSIBLE_DATE("不存在的日期", ERROR),
    TORN_PAIR("引号、括号不成对", ERROR),
    WRONG_WORD("用词错误", ERROR),
    CUT_OFF("截止与截至", ERROR),
    DOUBLED("重复的字或标点", ERROR),
    PART_COUNT("提法与所列项数", REMINDER),
    METHOD_NAME("工作法名称", REMINDER),
    UNCONFIRMED_PARTS("内容待确认的提法", REMINDER),
    MISSING_VERB("缺少动词", REMINDER),
    REPEATED_SENTENCE("重复的句子", REMINDER),
    MISSING_PERCENT("比例缺%", REMINDER),
    MASK("代字符号", REMINDER),
    DOCUMENT_NUMBER("发文字号", REMINDER),
    ROUNDING_DOUBLED("概数重复", REMINDER),
    HEADING_LEVEL("标题层级", REMINDER),
    LONE_NUMBER("只有一项的序号", REMINDER),
    DATE_FORM("日期写法", REMINDER),
    NUMBER_FORM("数字写法", REMINDER),
    PUNCTUATION("标点写法", REMINDER),
    WORD_TO_CHECK("用词待核对", NOTE),
    HEADING_STYLE("序号写法", NOTE),
    MONEY_UNIT("金额单位", NOTE),
    PERSON_UNIT("人数量词", NOTE),
    SPACE("多余空格", NOTE),
    /** Told of the whole text, at its first blank; no remark there hides it. */
    OPEN_PLACES("待填的空", NOTE);

    private final String label;
    private final Severity severity;

    Rule(String label, Severity severity) {
        this.label = label;
        this.severity = severity;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }

    public Severity severity() {
        return severity;
    }

    /** 成习惯的写法: a way of writing rather than a slip; shown once with how often, and mended everywhere at once. */
    public boolean isHabit() {
        return this == PUNCTUATION || this == MASK || this == SPACE || this == NUMBER_FORM;
    }
}
