package cn.taizhang.figure;

/** 数据所说的事: what a catalogue of figures is about, in the order in which lists show them. */
public enum Subject {
    PROGRAMMES("专题与活动"),
    DOCUMENTS("制度文件"),
    MEMBERS("党组织与党员"),
    BRANCH_LIFE("组织生活"),
    CO_BUILDING("区域化党建"),
    DECISIONS("社区民主决策"),
    SERVICE("进社区与特色服务"),
    MOBILE_MEMBERS("流动党员"),
    LAGGING("软弱涣散组织整顿"),
    RECTIFICATION("巡察整改"),
    STATIONS("远程教育"),
    CADRES("干部"),
    TALENT("人才"),
    OTHER("其他");

    private final String label;

    Subject(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
