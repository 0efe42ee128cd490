package cn.taizhang.shell.web;

import java.sql.SQLException;

/** 磁盘已满: the database had no room for what was to be written; all of that transaction was taken back. */
final class DiskFull {

    /** PostgreSQL's error code disk_full. */
    private static final String STATE = "53100";

    private DiskFull() {}

    static boolean isBehind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told && STATE.equals(told.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
