package cn.taizhang.figure;

/**
 * 计数方式: 人、次、个、项 are sets, united up the tree; each subject counts once at every node. Person-times and money add, and
 * there too the same fact is added once. A rate is made of two of them.
 */
public enum CountKind {
    EVENTS("按次计，一次活动只计一次"),
    ITEMS("按项计，同一项只计一次"),
    DISTINCT_PERSONS("按人计，同一人只计一次"),
    DISTINCT_ORGANIZATIONS("按组织计，同一组织只计一次"),
    KINDS("按种计，同一种不论几家印发或推出，只计一项"),
    PERSON_TIMES("按人次相加，同一次活动只加一次"),
    MONEY("按金额相加，同一笔只加一次，以万元计"),
    /** Days that something took: whole days, none where it began and ended on the same. */
    DAYS("按天数相加，同一事项只加一次"),
    RATE("比率，分子分母都在所示的组织上各取一次"),
    /** 平均数: a sum and what it is of, both taken at the node shown; averages are never averaged. */
    AVERAGE("平均数，总数和件数都在所示的组织上各取一次"),
    /** What a document of a superior says, in hundredths of the unit: looked up, neither counted nor added up the tree. */
    QUOTED("照文件所载，不另计算");

    private final String label;

    CountKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether it is made of two others and never printed without them. */
    public boolean isOfTwo() {
        return this == RATE || this == AVERAGE;
    }

    /** Whether contributions bring amounts and are not counted by subject. */
    public boolean isSum() {
        return this == PERSON_TIMES || this == MONEY || this == QUOTED || this == DAYS;
    }

    /** Whether the number is of whole things, so that 余 may round it down; the others have decimals, or are made of two. */
    public boolean isOfWholeThings() {
        return switch (this) {
            case EVENTS,
                    ITEMS,
                    DISTINCT_PERSONS,
                    DISTINCT_ORGANIZATIONS,
                    KINDS,
                    PERSON_TIMES,
                    DAYS ->
                    true;
            case MONEY, RATE, AVERAGE, QUOTED -> false;
        };
    }

    /**
     * Whether what happens later can be added to what was counted before: true of what happens once. A person or an
     * organization may be the same one again.
     */
    boolean happensOnce() {
        return this == EVENTS
                || this == ITEMS
                || this == PERSON_TIMES
                || this == MONEY
                || this == DAYS;
    }
}
