package cn.taizhang.rectification;

/** 巡视巡察层级: whose inspection it was; central and provincial ones are 巡视, those of city and county 巡察. */
public enum InspectionLevel {
    CENTRAL("中央", "巡视"),
    PROVINCIAL("省", "巡视"),
    CITY("市", "巡察"),
    COUNTY("县", "巡察");

    private final String label;
    private final String word;

    InspectionLevel(String label, String word) {
        this.label = label;
        this.word = word;
    }

    public String label() {
        return label;
    }

    /** What an inspection of this level is called. */
    String word() {
        return word;
    }

    /** Whether a name has the word of the other levels and not its own; a local name is remarked on and never changed. */
    boolean isMisnamedBy(String name) {
        String other = word.equals("巡视") ? "巡察" : "巡视";
        return name.contains(other) && !name.contains(word);
    }
}
