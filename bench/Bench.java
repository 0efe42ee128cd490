import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;
import java.util.regex.Pattern;

/**
 * Measurements beside a yardstick, interleaved on one machine: medians and ratios, never a verdict.
 * Run through the scripts beside it; needs a built product and a demonstration in ./data (./taizhang demo --no-serve).
 */
class Bench {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final int PORT = 18_080;
    private static final HttpClient HTTP =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).followRedirects(HttpClient.Redirect.NORMAL).build();

    public static void main(String[] arguments) throws Exception {
        int runs = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 0;
        switch (arguments[0]) {
            case "start" -> start(runs == 0 ? 5 : runs);
            case "pages" -> pages(runs == 0 ? 200 : runs);
            case "audit" -> audit(runs == 0 ? 5 : runs);
            default -> throw new IllegalArgumentException("start, pages or audit");
        }
    }

    /** Start to first page, and memory after it: the product with its database beside a bare Spring Boot page. */
    private static void start(int runs) throws Exception {
        var ours = new ArrayList<Started>();
        var bare = new ArrayList<Started>();
        for (int i = 0; i <= runs; i++) {
            var product = started(product(), "/login");
            var yardstick = started(bare(), "/bare");
            if (i > 0) { // the first of each warms the disk
                ours.add(product);
                bare.add(yardstick);
            }
        }
        print("start to first page, s", ours.stream().mapToDouble(Started::seconds), bare.stream().mapToDouble(Started::seconds));
        print("memory of the JVM, MB", ours.stream().mapToDouble(Started::megabytes), bare.stream().mapToDouble(Started::megabytes));
        print("memory with PostgreSQL, MB", ours.stream().mapToDouble(Started::megabytesOfAll), bare.stream().mapToDouble(Started::megabytesOfAll));
    }

    /** Pages of the product beside a static file of its own, one after the other, signed in. */
    private static void pages(int runs) throws Exception {
        var process = launched(product());
        try {
            until("/login");
            signIn();
            String[] paths = {
                "/css/taizhang.css", "/figures", "/figures/study.sessions", "/meetings", "/roll", "/reports/draft"
            };
            var times = new double[paths.length][runs];
            for (int warm = 0; warm < 20; warm++) {
                for (String path : paths) {
                    get(path);
                }
            }
            for (int run = 0; run < runs; run++) {
                for (int i = 0; i < paths.length; i++) {
                    long from = System.nanoTime();
                    get(paths[i]);
                    times[i][run] = (System.nanoTime() - from) / 1e6;
                }
            }
            for (int i = 0; i < paths.length; i++) {
                print(paths[i] + ", ms beside " + paths[0], Arrays.stream(times[i]), Arrays.stream(times[0]));
            }
        } finally {
            stop(process);
        }
    }

    /** Writes with their audit entry chained, plainly inserted, and without one; see AuditCost. Needs no demonstration. */
    private static void audit(int rounds) throws Exception {
        var process =
                new ProcessBuilder(
                                JAVA, "-Xmx512m", "-cp", "target/test-classes:target/classes:target/app/lib/*",
                                "cn.taizhang.bench.AuditCost", "" + rounds)
                        .inheritIO()
                        .start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("ended with " + process.exitValue());
        }
    }

    private record Started(double seconds, double megabytes, double megabytesOfAll) {}

    private static Started started(List<String> command, String path) throws Exception {
        long from = System.nanoTime();
        var process = launched(command);
        try {
            until(path);
            double seconds = (System.nanoTime() - from) / 1e9;
            double own = resident(process.toHandle());
            double below = process.descendants().mapToDouble(Bench::shared).sum();
            return new Started(seconds, own, own + below + orphans(process));
        } finally {
            stop(process);
        }
    }

    private static List<String> product() {
        return List.of(
                JAVA, "-Xmx512m", "-Xss512k", "-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED",
                "-jar", "target/app/taizhang.jar", "serve", "--port", "" + PORT);
    }

    private static List<String> bare() {
        return List.of(
                JAVA, "-Xmx512m", "-Xss512k", "-XX:+UseSerialGC",
                "-cp", "target/test-classes:target/app/lib/*", "cn.taizhang.bench.BarePage", "--server.port=" + PORT,
                "--spring.main.banner-mode=off", "--logging.level.root=warn");
    }

    private static Process launched(List<String> command) throws IOException {
        return new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new IllegalStateException("did not end within a minute");
        }
    }

    private static void until(String path) throws Exception {
        for (int tries = 0; tries < 6_000; tries++) {
            try {
                if (get(path).statusCode() == 200) {
                    return;
                }
            } catch (IOException notYet) {
                Thread.sleep(10);
            }
        }
        throw new IllegalStateException("no answer within a minute");
    }

    private static HttpResponse<String> get(String path) throws Exception {
        var response =
                HTTP.send(
                        HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + path)).build(),
                        HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        return response;
    }

    private static void signIn() throws Exception {
        var accounts = Files.readString(Path.of("data", "demo-accounts.json"));
        var account = Pattern.compile("\"name\":\"(organization-section)\",\"password\":\"([^\"]*)\"").matcher(accounts);
        if (!account.find()) {
            throw new IllegalStateException("no organization-section in data/demo-accounts.json");
        }
        var token = Pattern.compile("name=\"_csrf\" value=\"([^\"]*)\"").matcher(get("/login").body());
        if (!token.find()) {
            throw new IllegalStateException("no token on the log-in page");
        }
        String form = "username=" + account.group(1) + "&password=" + encoded(account.group(2)) + "&_csrf=" + encoded(token.group(1));
        HTTP.send(
                HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + PORT + "/login"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                HttpResponse.BodyHandlers.ofString());
        if (get("/figures").uri().getPath().equals("/login")) {
            throw new IllegalStateException("could not sign in");
        }
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static double resident(ProcessHandle process) {
        return statusOf(process, "VmRSS") / 1024.0;
    }

    /** Of a server process only what is its own: the shared buffers are counted once, with the first. */
    private static double shared(ProcessHandle process) {
        return statusOf(process, "RssAnon") / 1024.0;
    }

    /** PostgreSQL does not stand below the JVM: it is found by its directory. */
    private static double orphans(Process of) {
        return ProcessHandle.allProcesses()
                .filter(one -> one.info().command().orElse("").endsWith("/bin/postgres"))
                .filter(one -> of.descendants().noneMatch(one::equals))
                .mapToDouble(Bench::shared)
                .sum();
    }

    private static double statusOf(ProcessHandle process, String field) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith(field + ":"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    private static void print(String what, java.util.stream.DoubleStream ours, java.util.stream.DoubleStream yardstick) {
        double[] a = ours.sorted().toArray();
        double[] b = yardstick.sorted().toArray();
        DoubleSupplier ratio = () -> a[a.length / 2] / b[b.length / 2];
        System.out.printf(
                Locale.ROOT,
                "%-52s %8.2f (%.2f–%.2f)   yardstick %8.2f (%.2f–%.2f)   ratio %.2f%n",
                what, a[a.length / 2], a[0], a[a.length - 1], b[b.length / 2], b[0], b[b.length - 1], ratio.getAsDouble());
    }
}
