package cn.taizhang.organization;

/** 党组织形式: which form the Party organization of a node has. */
public enum PartyForm {
    NONE("未建立"),
    BRANCH("党支部"),
    JOINT_BRANCH("联合党支部"),
    GENERAL_BRANCH("党总支"),
    COMMITTEE("党委"),
    WORKING_COMMITTEE("党工委"),
    TEMPORARY_BRANCH("临时党支部"),
    FUNCTIONAL_BRANCH("功能型党支部"),
    /** Not known yet, for example of a community taken from the list of divisions; that is not 未建立. */
    UNKNOWN("待核实");

    private final String label;

    PartyForm(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }

    /** Whether members stand on its own roll: committees and general branches have branches below them for that. */
    public boolean hasRoll() {
        return switch (this) {
            case BRANCH, JOINT_BRANCH, TEMPORARY_BRANCH, UNKNOWN -> true;
            case NONE, GENERAL_BRANCH, COMMITTEE, WORKING_COMMITTEE, FUNCTIONAL_BRANCH -> false;
        };
    }
}
