package cn.taizhang.testing;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/**
 * 浏览器: the system's Chromium, started once. Where there is none the test is skipped and says so; with
 * TAIZHANG_TESTS_SKIP_NOTHING set it fails instead.
 */
public final class Browser implements AutoCloseable {

    /** The same engine; without windows a fresh profile costs a third of what it costs with them. */
    private static final Path CHROMIUM =
            Stream.of("/usr/bin/chromium-headless-shell", "/usr/bin/chromium")
                    .map(Path::of)
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElse(Path.of("/usr/bin/chromium"));

    private static final List<String> ARGUMENTS =
            List.of(
                    "--no-sandbox",
                    "--disable-gpu",
                    "--disable-quic",
                    "--no-first-run",
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync");

    /** 屏幕: the three sizes every page is looked at. */
    public enum Screen {
        DESK(1440, 900),
        OFFICE(1366, 768),
        PHONE(390, 844);

        private final int width;
        private final int height;

        Screen(int width, int height) {
            this.width = width;
            this.height = height;
        }
    }

    private final BrowserContext context;
    private final Page page;
    private final String address;

    private Browser(BrowserContext context, String address) {
        this.context = context;
        this.page = context.newPage();
        this.address = address;
    }

    /** A fresh browser profile looking at the server of this port. */
    public static Browser open(Screen screen, int port) {
        return open(screen, port, true);
    }

    /** As {@link #open}, with scripts switched off. */
    public static Browser openWithoutScripts(Screen screen, int port) {
        return open(screen, port, false);
    }

    private static Browser open(Screen screen, int port, boolean scripts) {
        boolean mustNotSkip = System.getenv("TAIZHANG_TESTS_SKIP_NOTHING") != null;
        if (!Files.isExecutable(CHROMIUM) && !mustNotSkip) {
            Assumptions.abort("没有 Chromium，浏览器测试跳过：请先运行 scripts/install-test-tools");
        }
        var options =
                new com.microsoft.playwright.Browser.NewContextOptions()
                        .setViewportSize(screen.width, screen.height)
                        .setLocale("zh-CN")
                        .setJavaScriptEnabled(scripts)
                        .setIsMobile(screen == Screen.PHONE)
                        .setHasTouch(screen == Screen.PHONE);
        return new Browser(Chromium.ONLY.newContext(options), "http://127.0.0.1:" + port);
    }

    /** Signs in as one of a test district's people and stands on the desk. */
    public Page signIn(TestDistrict.Login login) {
        go("/login");
        page.fill("input[name=username]", login.name());
        page.fill("input[name=password]", login.password());
        page.click("button[type=submit]");
        page.waitForURL(url -> !url.contains("/login"));
        return page;
    }

    public Page go(String path) {
        page.navigate(address + path);
        return page;
    }

    public Page page() {
        return page;
    }

    /** Keeps what is to be seen, whole page, below {@code target/screenshots}. */
    public void keep(String name) {
        page.screenshot(
                new Page.ScreenshotOptions()
                        .setFullPage(true)
                        .setPath(Path.of("target", "screenshots", name + ".png")));
    }

    @Override
    public void close() {
        context.close();
    }

    private static final class Chromium {

        static final com.microsoft.playwright.Browser ONLY = launch();

        private static com.microsoft.playwright.Browser launch() {
            var playwright =
                    Playwright.create(
                            new Playwright.CreateOptions()
                                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
            return playwright
                    .chromium()
                    .launch(
                            new BrowserType.LaunchOptions()
                                    .setExecutablePath(CHROMIUM)
                                    .setHeadless(true)
                                    .setArgs(ARGUMENTS));
        }
    }
}
