package cn.taizhang.document;

/** 制度状态: only what is in force counts; a draft or a trial does not. */
public enum DocumentState {
    DRAFT("起草"),
    TRIAL("试行"),
    IN_FORCE("施行"),
    REPEALED("废止");

    private final String label;

    DocumentState(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
