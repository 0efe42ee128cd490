package cn.taizhang.membership;

/** 查看事由: why somebody needs the full identity number or telephone. */
public enum RevealReason {
    TRANSFER("办理组织关系转接"),
    IDENTITY_CHECK("核对身份，避免重复登记"),
    NATIONAL_SYSTEM("与全国党员管理信息系统核对"),
    CONTACT("与本人联系"),
    INQUIRY("信访、核查等工作需要"),
    OTHER("其他（请在下面说明）");

    private final String label;

    RevealReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
