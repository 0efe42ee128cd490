package cn.taizhang.spreadsheet;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.poi.openxml4j.util.ZipSecureFile;
import org.apache.poi.ss.usermodel.WorkbookFactory;
import org.xml.sax.SAXException;

/**
 * 逐个读取不规范文件, in a process of its own with little memory: says the answer to each and how long it took, and listens where
 * a file might ask for something elsewhere. Also reads one of them the careless way, for comparison.
 */
final class MalformedProbe {

    private static final AtomicInteger CALLS = new AtomicInteger();

    private MalformedProbe() {}

    static void main(String[] arguments) throws Exception {
        listen();
        Path folder = Files.createTempDirectory("malformed");
        switch (arguments[0]) {
            case "all" -> readAll(folder);
            case "careless" -> readCarelessly(folder, arguments[1]);
            case "outward" -> readOutward();
            default -> throw new IllegalArgumentException(arguments[0]);
        }
        Files.deleteIfExists(folder.resolve("case"));
        Files.delete(folder);
        say("calls", 0, Integer.toString(CALLS.get()));
        System.exit(0);
    }

    private static void readAll(Path folder) throws IOException {
        for (var one : MalformedFiles.all()) {
            Path file = MalformedFiles.written(one, folder);
            long begun = processorTime();
            String answer;
            try {
                answer = MalformedFiles.answer(file, "a.xlsx");
            } catch (Throwable leaked) {
                answer = "leaked " + leaked;
            }
            Files.delete(file);
            say(one.name(), (processorTime() - begun) / 1_000_000, answer);
        }
    }

    /** The whole workbook as objects, with the guard switched off, as is often advised. */
    private static void readCarelessly(Path folder, String name) throws IOException {
        ZipSecureFile.setMinInflateRatio(0);
        var one =
                MalformedFiles.all().stream()
                        .filter(each -> each.name().equals(name))
                        .findFirst()
                        .orElseThrow();
        try (var workbook = WorkbookFactory.create(MalformedFiles.written(one, folder).toFile())) {
            say(name, 0, "read " + workbook.getNumberOfSheets());
        } catch (Throwable thrown) {
            say(name, 0, "leaked " + thrown);
        }
    }

    /** A parser as it comes, given the entity that the files carry. */
    private static void readOutward() throws ParserConfigurationException {
        String xml =
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"" + MalformedFiles.ELSEWHERE + "\">]><x>&e;</x>";
        try (var in = new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8))) {
            DocumentBuilderFactory.newDefaultInstance().newDocumentBuilder().parse(in);
        } catch (IOException | SAXException expected) {
            say("outward", 0, String.valueOf(expected.getMessage()));
        }
    }

    /** Reading is one thread's work; what others do on the same machine is not counted. */
    private static long processorTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static void listen() throws IOException {
        var server = new ServerSocket(MalformedFiles.PORT, 50, InetAddress.getByName("127.0.0.1"));
        Thread.ofPlatform()
                .daemon()
                .start(() -> {
                    while (true) {
                        try {
                            var call = server.accept();
                            CALLS.incrementAndGet();
                            call.close();
                        } catch (IOException _) {
                            return;
                        }
                    }
                });
    }

    /** On one line, so that the one who started this can read it. */
    private static void say(String name, long millis, String answer) {
        String line = answer.replace("\\", "\\\\").replace("\n", "\\n").replace("\r", "\\r");
        System.out.println(name + "\t" + millis + "\t" + line);
    }
}
