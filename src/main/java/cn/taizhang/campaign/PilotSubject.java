package cn.taizhang.campaign;

/** 试点内容: what is tried out; reports name the pilots of the four basic systems. */
public enum PilotSubject {
    BASIC_SYSTEMS("基层四项基础制度建设"),
    OTHER("其他");

    private final String label;

    PilotSubject(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
