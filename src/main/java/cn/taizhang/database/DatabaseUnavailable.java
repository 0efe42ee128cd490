package cn.taizhang.database;

/**
 * 数据库不可用: the database cannot be had. The message is Chinese and for the person at the keyboard: what is wrong,
 * where, and what to do about it. Every failure that can be foreseen ends in this one.
 */
public final class DatabaseUnavailable extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public DatabaseUnavailable(String message) {
        super(message);
    }

    public DatabaseUnavailable(String message, Throwable cause) {
        super(message, cause);
    }
}
