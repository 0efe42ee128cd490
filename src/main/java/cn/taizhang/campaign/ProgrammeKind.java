package cn.taizhang.campaign;

/** 专题与机制: its start is where cumulative figures begin. The name is data, never a class. */
public enum ProgrammeKind {
    THEME_EDUCATION("主题教育"),
    SUPERVISION_MECHANISM("督促考评机制");

    private final String label;

    ProgrammeKind(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
