package cn.taizhang.decision;

/** 一征三议两公开: the six parts of a decision, in their order. */
public enum DecisionPart {
    SOLICITATION("solicitedOn", "征求意见"),
    PROPOSAL("proposedOn", "提议"),
    DELIBERATION("deliberatedOn", "商议（审议）"),
    RESOLUTION("resolvedOn", "决议"),
    RESOLUTION_PUBLICATION("resolutionPublishedOn", "决议公开"),
    RESULT_PUBLICATION("resultPublishedOn", "结果公开");

    private final String field;
    private final String label;

    DecisionPart(String field, String label) {
        this.field = field;
        this.label = label;
    }

    /** The field that holds its day. */
    String field() {
        return field;
    }

    public String label() {
        return label;
    }

    static DecisionPart first() {
        return SOLICITATION;
    }

    static DecisionPart last() {
        return RESULT_PUBLICATION;
    }
}
