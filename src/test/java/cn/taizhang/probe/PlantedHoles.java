package cn.taizhang.probe;

import cn.taizhang.TaizhangApplication;
import cn.taizhang.shell.Taizhang;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * 故意留的漏洞: the product with two pages nobody should write, so that a scan which finds nothing elsewhere is known to find these. One
 * puts what is typed into SQL and tells what the database says, one does so silently; the first repeats a word as it came. It
 * stands among the tests, outside the product's file, and scripts/probe alone starts it. It bears no stereotype, so that no
 * test's application takes it for its own.
 */
@Import(TaizhangApplication.class)
public class PlantedHoles {

    public static void main(String[] arguments) {
        System.exit(Taizhang.run(PlantedHoles.class, arguments));
    }

    /** Shown to who is signed in, as every page of the product; the form has its token, as every form. */
    @Bean
    RouterFunction<ServerResponse> holes(
            JdbcClient database, PlatformTransactionManager transactions) {
        var transaction = new TransactionTemplate(transactions);
        return RouterFunctions.route()
                .GET("/planted", request -> page(request, toldOf(request, database, transaction)))
                .POST("/planted", request -> page(request, found(request, database, transaction)))
                .build();
    }

    private static String toldOf(
            ServerRequest request, JdbcClient database, TransactionTemplate transaction) {
        try {
            return found(request, database, transaction);
        } catch (DataAccessException failed) {
            return failed.getMostSpecificCause().toString();
        }
    }

    private static String found(
            ServerRequest request, JdbcClient database, TransactionTemplate transaction) {
        String name = request.param("name").orElse("");
        String sql = "select count(*) from organization.organization where name = '" + name + "'";
        return "" + transaction.execute(_ -> database.sql(sql).query(Long.class).single());
    }

    private static ServerResponse page(ServerRequest request, String found) {
        var token = (CsrfToken) request.servletRequest().getAttribute(CsrfToken.class.getName());
        return ServerResponse.ok()
                .contentType(MediaType.TEXT_HTML)
                .body(
                        """
                        <!DOCTYPE html><html><head><title>planted</title></head><body>
                        <p>%s: %s</p><p><a href="/planted?name=a&amp;word=b">a</a></p>
                        <form method="post" action="/planted"><input type="hidden" name="_csrf" value="%s"><input type="text" name="name" value="b"></form>
                        </body></html>
                        """
                                .formatted(
                                        request.param("word").orElse(""), found, token.getToken()));
    }
}
