package cn.taizhang.attachment;

import java.sql.SQLException;
import org.jspecify.annotations.Nullable;

/** 存储空间不足: the database says that it has no room (class 53, insufficient resources: disk full, out of memory). */
final class NoSpace {

    private static final String INSUFFICIENT_RESOURCES = "53";

    private NoSpace() {}

    static boolean isCauseOf(Throwable failure) {
        for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException told
                    && told.getSQLState() != null
                    && told.getSQLState().startsWith(INSUFFICIENT_RESOURCES)) {
                return true;
            }
        }
        return false;
    }
}
