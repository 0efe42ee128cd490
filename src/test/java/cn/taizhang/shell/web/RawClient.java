package cn.taizhang.shell.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** 裸客户端: sends the bytes it is given, which no well-behaved library would, and reads what comes back. */
final class RawClient implements AutoCloseable {

    private static final int PATIENCE_MILLIS = 20_000;

    private final Socket socket;

    RawClient(int port) throws IOException {
        socket = new Socket("127.0.0.1", port);
        socket.setSoTimeout(PATIENCE_MILLIS);
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

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
