package cn.taizhang.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLTransientConnectionException;
import org.springframework.http.HttpHeaders;
import org.springframework.jdbc.CannotGetJdbcConnectionException;
import org.springframework.transaction.CannotCreateTransactionException;

/** 系统繁忙: more was asked than can be done at once. Told clearly and soon, with the moment to try again. */
final class Overload {

    /** Request attribute: the page that tells it asks the database nothing. */
    static final String TOLD = Overload.class.getName();

    private static final String SECONDS_TO_WAIT = "5";

    private Overload() {}

    /** No connection was to be had: the pool is exhausted, or the database does not answer. */
    static boolean isBehind(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (cause instanceof CannotCreateTransactionException
                    || cause instanceof CannotGetJdbcConnectionException
                    || cause instanceof SQLTransientConnectionException) {
                return true;
            }
        }
        return false;
    }

    static void tell(HttpServletRequest request, HttpServletResponse response) throws IOException {
        request.setAttribute(TOLD, true);
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS_TO_WAIT);
        response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    }
}
