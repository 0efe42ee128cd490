package cn.taizhang.wordfile;

/** 读取限量: counts what comes out of one file, and refuses the one too much. */
final class Budget {

    private final long most;
    private long spent;

    Budget(long most) {
        this.most = most;
    }

    void spend(long amount) {
        spent += amount;
        if (spent > most) {
            throw UnreadableTextFile.bomb();
        }
    }
}
