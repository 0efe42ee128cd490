package cn.taizhang.membership;

/** 党籍变动原因: why a slice of membership ended. A record is ended, never deleted. */
public enum EndReason {
    TRANSFER_OUT("转出"),
    BECAME_FORMAL("预备期满转正"),
    DECEASED("去世"),
    EXPELLED("开除党籍"),
    STRUCK_OFF("除名"),
    ADVISED_OUT("劝退"),
    SELF_WITHDRAWN("自行脱党除名"),
    CANCELLED_PROBATIONARY("取消预备党员资格"),
    SUSPENDED_LOST_CONTACT("停止党籍（失联）");

    private final String label;

    EndReason(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
