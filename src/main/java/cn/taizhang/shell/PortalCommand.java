package cn.taizhang.shell;

import cn.taizhang.kernel.Today;
import cn.taizhang.parcel.PublicKey;
import cn.taizhang.portal.PortalServer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** 群众端: the public pages, a process and a data directory of its own; it needs nothing of the inner side but its public key. */
@Command(
        name = "portal",
        description = "启动群众端（公开页面）：单独的进程、数据目录和数据库，只经交换目录与内部系统往来。",
        defaultValueProvider = PortalDefaults.class)
final class PortalCommand implements Callable<Integer> {

    private static final long PATIENCE_AT_END = 20;

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "群众端自己的数据目录（默认 ./portal-data）；不能是内部系统的")
    private Path data = Path.of("portal-data");

    @Option(
            names = "--exchange",
            paramLabel = "DIR",
            description = "交换目录（默认 ./exchange）：发布包从其中的 out 读入，来件包写到其中的 in")
    private Path exchange = Path.of("exchange");

    @Option(names = "--inner-key", paramLabel = "KEY", description = "内部系统的公钥，在“系统 › 摆渡”页上；登记一次即可")
    private @Nullable String innerKey;

    @Option(names = "--as-of", paramLabel = "DATE", description = "只用于演示：时钟从这一天 09:00 走起，与演示区一致")
    private @Nullable String asOf;

    @Mixin private final Listening listening = new Listening();

    private final CountDownLatch toldToEnd = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);

    @Override
    public Integer call() {
        var settings = listening.settings();
        if (asOf != null) {
            settings.put("taizhang.clock-starts-at", clock(asOf));
        }
        try (var server = PortalServer.open(data, exchange, told(), settings);
                var _ = new DatabaseWatch(server.database())) {
            Runtime.getRuntime().addShutdownHook(new Thread(this::end, "end"));
            System.err.println("群众端公钥：" + server.publicKey().text());
            System.err.println("　　　指纹：" + server.publicKey().fingerprint());
            System.err.println(
                    server.innerKey()
                            .map(key -> "内部系统公钥的指纹：" + key.fingerprint())
                            .orElse("还没有登记内部系统的公钥：请用 --inner-key 登记，之后才开始摆渡。"));
            System.err.println("群众端已启动：" + listening.addressWith(server.port()) + "　按 Ctrl+C 结束。");
            toldToEnd.await();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        } finally {
            ended.countDown();
        }
        return 0;
    }

    /** Runs when the process is told to end: the pages finish what they have in hand, then the database stops. */
    private void end() {
        toldToEnd.countDown();
        try {
            if (!ended.await(PATIENCE_AT_END, TimeUnit.SECONDS)) {
                System.err.println("群众端没有及时停下来；数据不受影响。");
            }
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private @Nullable PublicKey told() {
        String typed = innerKey;
        return typed == null
                ? null
                : PublicKey.of(typed)
                        .orElseThrow(
                                () -> new WrongUsage("--inner-key 不是公钥。请整行复制内部系统“系统 › 摆渡”页上的公钥。"));
    }

    private static String clock(String typed) {
        try {
            return Today.startOf(LocalDate.parse(typed)).plus(Installation.NINE_O_CLOCK).toString();
        } catch (DateTimeParseException notADate) {
            throw new WrongUsage("看不懂日期 " + typed + "，请写成 2020-06-30。");
        }
    }
}
