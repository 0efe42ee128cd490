package cn.taizhang.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** 不用脚本的来访者: asks for pages and posts forms, and keeps nothing. */
final class PlainVisitor {

    static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}( [0-9]{4}){3}");

    private final OtherSide side;
    private final HttpClient http = HttpClient.newHttpClient();

    PlainVisitor(OtherSide side) {
        this.side = side;
    }

    Map<String, String> filledIn(String code, String words) throws Exception {
        var matched = TICKET.matcher(get("/c/" + code + "/say").body());
        assertThat(matched.find()).isTrue();
        var form = new LinkedHashMap<String, String>();
        form.put("ticket", matched.group(1));
        form.put("from", "check");
        form.put("go", "send");
        form.put("words", words);
        return form;
    }

    static String number(HttpResponse<String> answer) {
        var matched = NUMBER.matcher(answer.body());
        assertThat(matched.find()).as(answer.body()).isTrue();
        return matched.group();
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address(path))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form)
            throws IOException, InterruptedException {
        return post(path, form, "Sec-Fetch-Site", "same-origin");
    }

    HttpResponse<String> post(String path, Map<String, String> form, String header, String value)
            throws IOException, InterruptedException {
        var body = new StringBuilder();
        form.forEach((name, typed) ->
                body.append(name)
                        .append('=')
                        .append(URLEncoder.encode(typed, StandardCharsets.UTF_8))
                        .append('&'));
        return http.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header(header, value)
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    String address(String path) {
        return "http://127.0.0.1:" + side.portal().port() + path;
    }
}
