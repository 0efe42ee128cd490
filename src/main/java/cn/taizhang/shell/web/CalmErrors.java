package cn.taizhang.shell.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;

/**
 * 连请求都读不懂时的回答: what never reaches our pages (a broken address, a method that is switched off) is told in the same
 * few words, without the server's name. Named to the server by its class, hence public.
 */
public final class CalmErrors extends ErrorReportValve {

    private static final String PAGE =
            """
            <!DOCTYPE html><html lang="zh-CN"><head><meta charset="utf-8"><title>没有办成 · 台账</title></head>
            <body><h1>这个请求不完整</h1><p>地址或填写的内容有缺失。请从菜单重新进入；没有任何内容被改动。</p></body></html>
            """;

    @Override
    protected void report(Request request, Response response, Throwable fault) {
        if (response.getStatus() < 400
                || response.getContentWritten() > 0
                || !response.setErrorReported()) {
            return;
        }
        try {
            response.setContentType("text/html");
            response.setCharacterEncoding(StandardCharsets.UTF_8);
            var out = response.getReporter();
            if (out != null) {
                out.write(PAGE);
                response.finishResponse();
            }
        } catch (IOException | IllegalStateException gone) {
            container.getLogger().debug("nobody is left to be told", gone);
        }
    }
}
