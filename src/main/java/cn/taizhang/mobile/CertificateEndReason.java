package cn.taizhang.mobile;

/** 活动证终止原因. */
enum CertificateEndReason {
    RETURNED("交回"),
    LOST("遗失"),
    DAMAGED("损坏"),
    TRANSFERRED("转接组织关系"),
    CANCELLED("注销");

    private final String label;

    CertificateEndReason(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
