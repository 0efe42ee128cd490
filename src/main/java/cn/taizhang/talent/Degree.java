package cn.taizhang.talent;

/** 学位. */
enum Degree {
    DOCTOR("博士"),
    MASTER("硕士"),
    BACHELOR("学士"),
    OTHER("其他");

    private final String label;

    Degree(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
