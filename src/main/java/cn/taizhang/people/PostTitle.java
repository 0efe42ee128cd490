package cn.taizhang.people;

/** 职务: the post a person holds in an organization for a time. */
public enum PostTitle {
    SECRETARY("书记"),
    DEPUTY_SECRETARY("副书记"),
    COMMITTEE_MEMBER("委员"),
    STANDING_COMMITTEE_MEMBER("常委"),
    LEADING_CADRE("县级领导干部"),
    DIRECTOR("主任"),
    STAFF("工作人员");

    private final String label;

    PostTitle(String label) {
        this.label = label;
    }

    public String label() {
        return label;
    }
}
