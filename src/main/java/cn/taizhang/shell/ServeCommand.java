package cn.taizhang.shell;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParentCommand;

/** 启动服务: opens the data directory and answers on the web until it is told to end. */
@Command(name = "serve", description = "启动服务，直到按 Ctrl+C 结束。")
final class ServeCommand implements Callable<Integer> {

    @ParentCommand private @Nullable Taizhang taizhang;

    @Mixin private final Place place = new Place();

    @Mixin private final Listening listening = new Listening();

    @Mixin private final Exchanging exchanging = new Exchanging();

    @Option(
            names = "--district",
            paramLabel = "CODE",
            description = "首次启用空目录时：区的六位行政区划代码，街道和社区取自国家统计局区划代码")
    private @Nullable String district;

    @Override
    public Integer call() {
        var application = Taizhang.application(taizhang);
        listening.settings(); // what is wrong with it is told before a database is started
        var installation = Installation.open(place.directory("data"), place.database);
        try (var served = new Served(installation, application, listening, exchanging)) {
            if (!FirstUse.of(served.context()).prepare(district)) {
                return Taizhang.WRONG_USAGE;
            }
            System.err.println("台账已启动：" + served.address() + "　按 Ctrl+C 结束。");
            served.untilToldToEnd();
        }
        return 0;
    }

    /** What runs while the product serves: the web application before, its database after it. */
    static final class Served implements AutoCloseable {

        private static final Duration PATIENCE_AT_END = Duration.ofSeconds(20);

        private final Installation installation;
        private final Listening listening;
        private final ConfigurableApplicationContext context;
        private final DatabaseWatch watch;
        private final CountDownLatch toldToEnd = new CountDownLatch(1);
        private final CountDownLatch ended = new CountDownLatch(1);

        /** Starts the web server; when that fails the database is not left running. */
        Served(
                Installation installation,
                Class<?> application,
                Listening listening,
                Exchanging exchanging) {
            this.installation = installation;
            this.listening = listening;
            try {
                var settings = listening.settings();
                settings.putAll(exchanging.settings());
                this.context = installation.server(application, settings);
            } catch (RuntimeException failed) {
                installation.close();
                throw failed;
            }
            this.watch = installation.watched();
            Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
        }

        ConfigurableApplicationContext context() {
            return context;
        }

        String address() {
            var server = ((WebServerApplicationContext) context).getWebServer();
            return listening.addressWith(server == null ? 0 : server.getPort());
        }

        void untilToldToEnd() {
            try {
                toldToEnd.await();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        /** Runs when the process is told to end: the work in hand finishes, within reason, then the database stops. */
        private void end() {
            toldToEnd.countDown();
            try {
                if (!ended.await(PATIENCE_AT_END.toSeconds(), TimeUnit.SECONDS)) {
                    installation.close();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
            }
        }

        @Override
        public void close() {
            try (watch) {
                context.close();
            } finally {
                installation.close();
                ended.countDown();
            }
        }
    }
}
