package cn.taizhang.shell.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.springframework.web.HttpRequestHandler;

/**
 * 健康检查: for who watches the machine. Says whether the database answers within a second, and nothing else. No page: what
 * stands around pages would ask the database first.
 */
@Component("/health")
final class HealthCheck implements HttpRequestHandler {

    private static final int PATIENCE_SECONDS = 1;

    private final DataSource database;

    HealthCheck(DataSource database) {
        this.database = database;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        boolean well =
                CompletableFuture.supplyAsync(this::answers, Thread::startVirtualThread)
                        .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .exceptionally(_ -> false)
                        .join();
        response.setStatus(
                well ? HttpServletResponse.SC_OK : HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        response.setContentType("text/plain");
        response.getWriter().write(well ? "ok" : "unavailable");
    }

    private boolean answers() {
        try (var connection = database.getConnection()) {
            return connection.isValid(PATIENCE_SECONDS);
        } catch (SQLException unreachable) {
            throw new CompletionException(unreachable);
        }
    }
}
