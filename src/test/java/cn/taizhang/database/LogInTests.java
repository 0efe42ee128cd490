package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.DataInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("试登录")
class LogInTests {

    @TempDir private Path temporary;

    @Test
    void nobody_listening_is_no_answer() throws IOException {
        int port;
        try (var free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }

        assertThat(LogIn.at(accessOn(port))).isInstanceOf(LogIn.NoAnswer.class);
    }

    @Test
    void a_stranger_on_the_port_who_asks_for_the_password_in_clear_does_not_get_it()
            throws Exception {
        try (var stranger = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
            var heard = CompletableFuture.supplyAsync(() -> askInClear(stranger));

            assertThat(LogIn.at(accessOn(stranger.getLocalPort())))
                    .isNotInstanceOf(LogIn.Accepted.class);
            assertThat(heard.get()).isEqualTo(-1);
        }
    }

    /** PostgreSQL's protocol: R, length 8, 3 is AuthenticationCleartextPassword. Answers what comes after it: 'p' or the end. */
    private static int askInClear(ServerSocket stranger) {
        try (var socket = stranger.accept()) {
            var in = new DataInputStream(socket.getInputStream());
            for (boolean startUp = false; !startUp; ) {
                byte[] message = new byte[in.readInt() - Integer.BYTES];
                in.readFully(message);
                startUp = message[1] == 3; // protocol 3.x; else a request for encryption
                if (!startUp) {
                    socket.getOutputStream().write('N');
                }
            }
            socket.getOutputStream().write(new byte[] {'R', 0, 0, 0, 8, 0, 0, 0, 3});
            return in.read();
        } catch (IOException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private DatabaseAccess accessOn(int port) throws IOException {
        var directory = DataDirectory.at(temporary);
        Files.writeString(directory.ownerPassword(), "secret\n");
        return new Cluster(directory, port, 1).access();
    }
}
