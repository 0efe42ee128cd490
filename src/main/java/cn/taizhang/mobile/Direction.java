package cn.taizhang.mobile;

/** 流向: away from the branch that keeps the membership, or a guest of a branch here. */
enum Direction {
    OUT("流出"),
    IN("流入");

    private final String label;

    Direction(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }
}
