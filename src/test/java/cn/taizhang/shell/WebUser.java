package cn.taizhang.shell;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** 网上用户: signs in and sends forms as a browser does, without drawing anything. */
final class WebUser {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"");

    private final HttpClient http =
            HttpClient.newBuilder()
                    .cookieHandler(new CookieManager())
                    .followRedirects(HttpClient.Redirect.NEVER)
                    .build();
    private final String address;

    WebUser(String address) {
        this.address = address;
    }

    WebUser signedIn(String name, String password) throws IOException, InterruptedException {
        send("/login", "/login", Map.of("username", name, "password", password));
        return this;
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path)).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    /** Opens the page of a form for its token, then sends the form. */
    HttpResponse<String> send(String page, String path, Map<String, String> fields)
            throws IOException, InterruptedException {
        var token = TOKEN.matcher(get(page).body());
        if (!token.find()) {
            throw new IllegalStateException("no form on " + page);
        }
        String body =
                fields.entrySet().stream()
                                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                                .collect(Collectors.joining("&"))
                        + "&_csrf="
                        + encoded(token.group(1));
        return http.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(body))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
