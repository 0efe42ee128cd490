package cn.taizhang.backup;

import java.io.IOException;
import java.sql.SQLException;

/** 原因: what went wrong, in words for who runs a backup. */
final class Reasons {

    private static final String DISK_FULL = "53100";
    private static final String CONNECTION_LOST = "08";

    private Reasons() {}

    static String of(IOException failed) {
        String message = String.valueOf(failed.getMessage());
        return message.contains("No space left on device") ? "磁盘已满" : message;
    }

    static String of(SQLException failed) {
        String state = failed.getSQLState();
        if (state != null && state.equals(DISK_FULL)) {
            return "数据库所在的磁盘已满";
        }
        if (state != null && state.startsWith(CONNECTION_LOST)) {
            return "与数据库的连接断了（" + failed.getMessage() + "），可能是数据库停了或磁盘已满";
        }
        return String.valueOf(failed.getMessage());
    }
}
