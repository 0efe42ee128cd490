package cn.taizhang.campaign;

/** 专项活动内容. */
public enum CampaignSubject {
    PEACE("平安创建"),
    ENVIRONMENT("环境整治"),
    SERVICE("服务提升"),
    OTHER("其他");

    private final String label;

    CampaignSubject(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
