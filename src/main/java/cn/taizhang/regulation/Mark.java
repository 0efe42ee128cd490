package cn.taizhang.regulation;

/** 核对情况: how far the words of a clause were checked against the regulation itself. */
public enum Mark {
    /** 已核对原文: read in the source that the clause names; a constant of the product. */
    VERIFIED("V", "已核对原文"),
    /** 一般知识，待核对: known, but not read again; a parameter with dates. */
    GENERAL_KNOWLEDGE("K", "一般知识，待核对"),
    /** 待确认: no public definition was found; a proposal that the district confirms. */
    TO_BE_CONFIRMED("I", "待确认");

    private final String letter;
    private final String label;

    Mark(String letter, String label) {
        this.letter = letter;
        this.label = label;
    }

    /** The letter in the table of clauses: V, K or I. */
    public String letter() {
        return letter;
    }

    /** The name shown to people. */
    public String label() {
        return label;
    }
}
