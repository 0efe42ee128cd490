package cn.taizhang.rectification;

/** 软弱涣散类型: what is chiefly wrong with an organization on the list. */
enum LaggingKind {
    TEAM("班子配备不齐、不起作用"),
    ORGANIZATIONAL_LIFE("组织生活不正常"),
    SERVICE("服务群众差"),
    GOVERNANCE("治理混乱"),
    OTHER("其他");

    private final String label;

    LaggingKind(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
