package cn.taizhang.shell.web;

import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;

/** 裸客户端: sends the bytes it is given, which no well-behaved library would, and reads what comes back. */
final class RawClient implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final Socket socket;

    RawClient(int port) throws IOException {
        this(port, PATIENCE);
    }

    /** @param patience how long it waits for the server to say something or to close */
    RawClient(int port, Duration patience) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout((int) patience.toMillis());
    }

    /** One request line and headers, answered and closed. */
    static String answerTo(int port, String requestLine, String... headers) throws IOException {
        try (var client = new RawClient(port)) {
            client.send(
                    requestLine
                            + "\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
                            + String.join("", headers)
                            + "\r\n");
            return client.everything();
        }
    }

    void send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    /** All until the server closes. */
    String everything() throws IOException {
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }

    /** Whether the server has neither said anything yet nor closed. */
    boolean isKept() {
        try {
            int patience = socket.getSoTimeout();
            socket.setSoTimeout(1);
            try {
                socket.getInputStream().read();
                return false;
            } catch (SocketTimeoutException silent) {
                return true;
            } finally {
                socket.setSoTimeout(patience);
            }
        } catch (IOException cut) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
