package cn.taizhang.scope;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** 来访者: a browser's session without a browser, signed in or not; never follows a redirect. */
final class WebVisitor {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");
    private static final String FORM = "application/x-www-form-urlencoded";

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String address;
    private String token = "";

    WebVisitor(int port) {
        this.address = "http://127.0.0.1:" + port;
    }

    /** Takes the token of a page that has a form. */
    WebVisitor with(String page) throws IOException, InterruptedException {
        var found = TOKEN.matcher(get(page).body());
        if (!found.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        token = found.group(1);
        return this;
    }

    WebVisitor signedIn(String name, String password) throws IOException, InterruptedException {
        with("/login");
        var answer = post("/login", "username=" + encoded(name) + "&password=" + encoded(password));
        if (!answer.headers()
                .firstValue("Location")
                .orElse("")
                .matches(".*(/|/password|/second-factor)")) {
            throw new IllegalStateException(name + " was not let in: " + answer.headers().map());
        }
        return this;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/html")
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form with the token of the session. */
    HttpResponse<String> post(String path, String fields) throws IOException, InterruptedException {
        String body = fields + (fields.isEmpty() ? "" : "&") + "_csrf=" + encoded(token);
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", FORM)
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Sends a form for files, without any. */
    HttpResponse<String> upload(String path) throws IOException, InterruptedException {
        String body =
                "--part\r\nContent-Disposition: form-data; name=\"_csrf\"\r\n\r\n"
                        + token
                        + "\r\n--part--\r\n";
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "multipart/form-data; boundary=part")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** The status, or {@code login} where it was sent to sign in. */
    static String told(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return location.contains("/login") ? "login" : Integer.toString(answer.statusCode());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
