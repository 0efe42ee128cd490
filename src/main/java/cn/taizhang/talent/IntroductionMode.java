package cn.taizhang.talent;

/** 引进方式: only who comes full-time is introduced in the words of a report. */
enum IntroductionMode {
    FULL_TIME("全职"),
    FLEXIBLE("柔性"),
    SIGNED("仅签约");

    private final String label;

    IntroductionMode(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
