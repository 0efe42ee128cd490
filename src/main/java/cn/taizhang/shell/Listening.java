package cn.taizhang.shell;

import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * 在哪里应答: on the loopback, unless the product speaks TLS itself or stands behind a proxy that does. A password never
 * goes over a network in clear.
 */
final class Listening {

    static final int USUAL_PORT = 8080;

    private static final String LOOPBACK = "127.0.0.1";

    @Option(
            names = "--port",
            paramLabel = "N",
            description = "端口（默认 ${DEFAULT-VALUE}；0 表示任选空闲端口）",
            defaultValue = "" + USUAL_PORT)
    private int port;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "应答的地址（默认 " + LOOPBACK + "）；其他地址须同时用 --tls-certificate 或 --behind-proxy")
    private String address = LOOPBACK;

    @Option(names = "--tls-certificate", paramLabel = "FILE", description = "TLS 证书（PEM，含证书链）")
    private @Nullable Path certificate;

    @Option(names = "--tls-key", paramLabel = "FILE", description = "TLS 私钥（PEM）")
    private @Nullable Path key;

    @Option(
            names = "--behind-proxy",
            paramLabel = "ADDRESS[,ADDRESS]",
            split = ",",
            description = "前面的 TLS 代理的地址；只信任它们转来的 X-Forwarded-For 和 X-Forwarded-Proto")
    private List<String> proxies = List.of();

    /** On the loopback, as a demonstration answers. */
    static Listening onLoopback(int port) {
        var listening = new Listening();
        listening.port = port;
        return listening;
    }

    /**
     * What the web server is told.
     *
     * @throws WrongUsage when passwords would go over the network in clear, or a file is not there
     */
    Map<String, Object> settings() {
        var settings = new HashMap<String, Object>();
        settings.put("server.port", port);
        settings.put("server.address", literal("--listen", address).getHostAddress());
        addTls(settings);
        addProxies(settings);
        if (!isSecure() && !literal("--listen", address).isLoopbackAddress()) {
            throw new WrongUsage(
                    "在 "
                            + address
                            + " 上应答须用 TLS，否则密码会明文经过网络。请用 --tls-certificate 和 --tls-key 指定证书和私钥，"
                            + "或在前面放一个 TLS 代理并用 --behind-proxy 写明它的地址；只在本机使用的，去掉 --listen。");
        }
        if (isSecure()) {
            settings.put("server.servlet.session.cookie.secure", true);
        }
        return settings;
    }

    /** What is typed into the browser of this machine. */
    String addressWith(int actualPort) {
        var listening = literal("--listen", address);
        String host = listening.isAnyLocalAddress() ? LOOPBACK : listening.getHostAddress();
        String shown = host.contains(":") ? "[" + host + "]" : host;
        return (certificate == null ? "http://" : "https://") + shown + ":" + actualPort;
    }

    private boolean isSecure() {
        return certificate != null || !proxies.isEmpty();
    }

    private void addTls(Map<String, Object> settings) {
        var chain = certificate;
        var secret = key;
        if (chain == null && secret == null) {
            return;
        }
        if (chain == null || secret == null) {
            throw new WrongUsage("--tls-certificate 和 --tls-key 须一起使用。");
        }
        for (Path file : List.of(chain, secret)) {
            if (!Files.isReadable(file)) {
                throw new WrongUsage("找不到或读不了文件 " + file + "。");
            }
        }
        settings.put("server.ssl.certificate", chain.toUri().toString());
        settings.put("server.ssl.certificate-private-key", secret.toUri().toString());
        settings.put("server.ssl.enabled-protocols", "TLSv1.3,TLSv1.2");
    }

    /** Addresses only, no names and no networks: what is trusted is written out. */
    private void addProxies(Map<String, Object> settings) {
        if (proxies.isEmpty()) {
            return;
        }
        String trusted =
                proxies.stream()
                        .map(proxy -> literal("--behind-proxy", proxy.strip()).getHostAddress())
                        .map(Pattern::quote)
                        .collect(Collectors.joining("|"));
        settings.put("server.forward-headers-strategy", "native");
        settings.put("server.tomcat.remoteip.internal-proxies", trusted);
        settings.put("server.tomcat.remoteip.remote-ip-header", "X-Forwarded-For");
        settings.put("server.tomcat.remoteip.protocol-header", "X-Forwarded-Proto");
    }

    private static InetAddress literal(String option, String typed) {
        try {
            return InetAddress.ofLiteral(typed);
        } catch (IllegalArgumentException notAnAddress) {
            throw new WrongUsage(option + " 须是 IP 地址，看不懂 " + typed + "。");
        }
    }
}
