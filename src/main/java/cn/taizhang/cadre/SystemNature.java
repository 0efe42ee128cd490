package cn.taizhang.cadre;

/** 制度性质: made here, or a superior's passed on. */
enum SystemNature {
    NEW("新制定"),
    REVISED("修订"),
    /** It is not the district's own. */
    REISSUED("转发上级");

    private final String label;

    SystemNature(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
