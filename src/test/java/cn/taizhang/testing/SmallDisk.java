package cn.taizhang.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/** 小磁盘: a disk in memory that can be filled. Only root may mount one; elsewhere its tests are skipped, saying so. */
public final class SmallDisk implements AutoCloseable {

    private final Path path;

    private SmallDisk(Path path) {
        this.path = path;
    }

    public static SmallDisk of(Path path, int megabytes) throws Exception {
        Files.createDirectories(path);
        var mounted =
                new ProcessBuilder(
                                "mount",
                                "-t",
                                "tmpfs",
                                "-o",
                                "size=" + megabytes + "m",
                                "none",
                                path.toString())
                        .redirectErrorStream(true)
                        .start();
        String said = mounted.inputReader().readAllAsString();
        assumeTrue(mounted.waitFor() == 0, "本机不能挂载 tmpfs（须 root）：" + said);
        return new SmallDisk(path);
    }

    public Path path() {
        return path;
    }

    /** Writes until nothing more goes in. */
    public void fill() throws IOException {
        try (OutputStream filler = Files.newOutputStream(filler())) {
            for (int size : new int[] {1 << 20, 1 << 12, 1}) {
                writeUntilFull(filler, new byte[size]);
            }
        }
    }

    private static void writeUntilFull(OutputStream filler, byte[] block) {
        try {
            while (true) {
                filler.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    public void empty() throws IOException {
        Files.deleteIfExists(filler());
    }

    private Path filler() {
        return path.resolve("filler");
    }

    @Override
    public void close() throws Exception {
        var unmounted = new ProcessBuilder("umount", "--lazy", path.toString()).start();
        assertThat(unmounted.waitFor(20, TimeUnit.SECONDS)).isTrue();
    }
}
