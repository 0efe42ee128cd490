package cn.taizhang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.portal.PortalServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** The public side beside the inner one, as residents and a gateway meet it: by its pages, and by files. */
final class Outside implements AutoCloseable {

    private static final Pattern TICKET = Pattern.compile("name=\"ticket\" value=\"([^\"]+)\"");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{4}( [0-9]{4}){3}");

    private final HttpClient http = HttpClient.newHttpClient();
    private final ExchangePlace place;
    private final ExchangeRound round;
    private final Path home;
    private PortalServer portal;

    Outside(ExchangePlace place, ExchangeRound round) {
        this(place, round, LocalDate.of(2020, 6, 30));
    }

    /**
     * @param day on which its clock stands when it starts
     */
    Outside(ExchangePlace place, ExchangeRound round, LocalDate day) {
        this.place = place;
        this.round = round;
        try {
            this.home = Files.createTempDirectory("public-side").resolve("portal");
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        this.portal = started(day);
    }

    PortalServer portal() {
        return portal;
    }

    /** Everything the public side keeps stands below it. */
    Path home() {
        return home;
    }

    /** The folder that both sides reach. */
    Path folder() {
        return place.folder().orElseThrow().path();
    }

    void again() {
        portal = started(LocalDate.of(2020, 6, 30));
    }

    /** The program ends and begins anew on another day, with what it has kept. */
    void standOn(LocalDate day) {
        portal.close();
        portal = started(day);
    }

    /** There and back, as a gateway does every so often. */
    void ferry() {
        round.take();
        portal.exchange();
        round.take();
        portal.exchange();
    }

    /** Says something on the page; gives the receipt number. */
    String said(String code, String about, String words, String name) throws Exception {
        return said(code, about, words, name, "");
    }

    String saidWithTelephone(String code, String words, String telephone) throws Exception {
        return said(code, "", words, "", telephone);
    }

    private String said(String code, String about, String words, String name, String telephone)
            throws Exception {
        var matched = TICKET.matcher(get("/c/" + code + "/say").body());
        assertThat(matched.find()).isTrue();
        var form = new LinkedHashMap<String, String>();
        form.put("ticket", matched.group(1));
        form.put("from", "check");
        form.put("go", "send");
        form.put("about", about);
        form.put("words", words);
        form.put("name", name);
        form.put("telephone", telephone);
        var number = NUMBER.matcher(post("/c/" + code + "/say", form).body());
        assertThat(number.find()).isTrue();
        return number.group();
    }

    String look(String receipt) throws Exception {
        return post("/receipts", Map.of("number", receipt)).body();
    }

    HttpResponse<String> get(String path) throws Exception {
        return http.send(
                HttpRequest.newBuilder(URI.create(address(path))).build(),
                HttpResponse.BodyHandlers.ofString());
    }

    HttpResponse<String> post(String path, Map<String, String> form) throws Exception {
        var body = new StringBuilder();
        form.forEach((name, typed) ->
                body.append(name)
                        .append('=')
                        .append(URLEncoder.encode(typed, StandardCharsets.UTF_8))
                        .append('&'));
        return http.send(
                HttpRequest.newBuilder(URI.create(address(path)))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("Sec-Fetch-Site", "same-origin")
                        .POST(HttpRequest.BodyPublishers.ofString(body.toString()))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
    }

    private String address(String path) {
        return "http://127.0.0.1:" + portal.port() + path;
    }

    private PortalServer started(LocalDate day) {
        var settings = new HashMap<String, Object>();
        settings.put("server.port", 0);
        settings.put("taizhang.clock-starts-at", day + "T01:00:00Z");
        settings.put("taizhang.portal.exchange-every", "P1D");
        settings.put("taizhang.portal.exchange-settles", "PT0S");
        settings.put("taizhang.portal.said-by-address", 1_000);
        settings.put("taizhang.portal.asked-by-address", 1_000);
        return PortalServer.open(home, folder(), place.key().publicKey(), settings);
    }

    @Override
    public void close() {
        portal.close();
    }
}
