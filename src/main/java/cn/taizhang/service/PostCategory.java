package cn.taizhang.service;

/** 服务岗位类别: what kind of work a post is. */
enum PostCategory {
    POLICY("政策宣传"),
    SANITATION("环境卫生"),
    SAFETY("治安巡防"),
    MEDIATION("矛盾调解"),
    HARDSHIP("帮困助残"),
    CULTURE("文体科普"),
    HEALTH("健康服务"),
    OTHER("其他");

    private final String label;

    PostCategory(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
