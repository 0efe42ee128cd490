package cn.taizhang.spreadsheet;

/** 读取限量: counts what comes out of one file, and refuses the byte too much. */
final class Budget {

    private final long most;
    private long spent;

    Budget(long most) {
        this.most = most;
    }

    /** A sheet may be read more than once; each time counts for itself. */
    void renew() {
        spent = 0;
    }

    void spend(long amount) {
        spent += amount;
        if (spent > most) {
            throw UnreadableSpreadsheet.bomb();
        }
    }
}
