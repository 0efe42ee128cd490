package cn.taizhang.account;

/** 权限: one thing that a role may do within the subtree it was granted for. */
public enum Permission {
    READ_RECORDS("查看台账记录"),
    RECORD("登记和更正记录"),
    RETURN_RECORDS("退回记录"),
    READ_PEOPLE("查看人员"),
    REVEAL_IDENTITIES("查看完整证件号和电话"),
    READ_FIGURES("查看数据"),
    DRAFT_REPORTS("起草材料"),
    KEEP_DOCUMENTS("登记制度文件"),
    KEEP_PROGRAMMES("登记专题与机制、工作法"),
    READ_RECTIFICATION("查看整改台账"),
    KEEP_RECTIFICATION("登记整改台账"),
    READ_LAGGING("查看整顿台账"),
    KEEP_LAGGING("登记整顿台账"),
    READ_CADRE("查看干部台账"),
    KEEP_CADRE("登记干部台账"),
    READ_TALENT("查看人才台账"),
    KEEP_TALENT("登记人才台账"),
    KEEP_ORGANIZATIONS("登记组织"),
    KEEP_PEOPLE("登记人员和党籍"),
    KEEP_OPENING_FIGURES("登记期初数"),
    OVERRIDE_FIGURES("核定数据"),
    FREEZE_FIGURES("定稿数据"),
    PUBLISH("对外发布拟稿"),
    REVIEW_PUBLICATION("审核对外发布"),
    TAKE_SUBMISSIONS("受理群众来件"),
    KEEP_EXCHANGE("管理摆渡"),
    KEEP_ACCOUNTS("管理账号"),
    READ_AUDIT("查看审计记录");

    private final String label;

    Permission(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
