package cn.taizhang.database;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Properties;

/** 试登录: what happens when one logs in and asks the server which cluster it is. */
sealed interface LogIn {

    /** 接受. */
    record Accepted(long systemIdentifier) implements LogIn {}

    /** 拒绝: it answers, but not to this user and password. */
    record Refused(String reason) implements LogIn {}

    /** 没有应答: nobody listens, or it is starting or shutting down. */
    record NoAnswer() implements LogIn {}

    /** 磁盘已满: it runs, but has not even room for the small file that every new session may have to write. */
    record NoRoom() implements LogIn {}

    /** PostgreSQL's error code disk_full. */
    String DISK_FULL = "53100";

    /** Class 28 of the SQL standard's states: invalid authorization. */
    String INVALID_AUTHORIZATION = "28";

    static LogIn at(DatabaseAccess access) {
        var properties = new Properties();
        properties.setProperty("user", access.user());
        properties.setProperty("password", access.password());
        // in seconds: a listener that never says a word must not hold us up
        properties.setProperty("loginTimeout", "5");
        properties.setProperty("socketTimeout", "5");
        try (Connection connection = DriverManager.getConnection(access.url(), properties);
                var statement = connection.createStatement();
                var row =
                        statement.executeQuery(
                                "select system_identifier from pg_control_system()")) {
            row.next();
            return new Accepted(row.getLong(1));
        } catch (SQLException failed) {
            String state = failed.getSQLState();
            if (DISK_FULL.equals(state)) {
                return new NoRoom();
            }
            return state != null && state.startsWith(INVALID_AUTHORIZATION)
                    ? new Refused(String.valueOf(failed.getMessage()))
                    : new NoAnswer();
        }
    }
}
