import java.io.IOException;
import java.io.Writer;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.concurrent.TimeUnit;

/**
 * Persons brought in through the command line: the most memory the process ever had (VmHWM), beside that of a tenth of the rows, in turns.
 * Works on a copy of ./data; every run brings in persons of its own. Usage: bench/import [rows] [rounds]
 */
class ImportMemory {

    private static final String JAVA = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    private static final String[] COMMUNITIES = "天祥 惠民 桂苑 书院 和顺 兴隆 江湾 滨河 渡口 沙洲 月亮湾 安澜 龙泉 甘棠 玉泉".split(" ");
    private static final String[] SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许".split("");
    private static final String[] GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超霞平刚桂英华玉文辉力建国梅".split("");
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static int persons;

    public static void main(String[] arguments) throws Exception {
        int rows = arguments.length > 0 ? Integer.parseInt(arguments[0]) : 10_000;
        int rounds = arguments.length > 1 ? Integer.parseInt(arguments[1]) : 3;
        var folder = Files.createTempDirectory("taizhang-import");
        try {
            var data = copied(folder.resolve("data"));
            brought(data, folder, 100); // brings the database up to date and warms the disk
            var many = new Run[rounds];
            var few = new Run[rounds];
            for (int n = 0; n < rounds; n++) {
                few[n] = brought(data, folder, rows / 10);
                many[n] = brought(data, folder, rows);
            }
            double more = median(many);
            double less = median(few);
            System.out.printf(Locale.ROOT, "most memory, MB: %d rows %.0f, %d rows %.0f, ratio %.2f%n", rows, more, rows / 10, less, more / less);
        } finally {
            run("rm", "-rf", folder.toString());
        }
    }

    private record Run(double megabytes, double seconds) {}

    private static double median(Run[] runs) {
        return Arrays.stream(runs).mapToDouble(Run::megabytes).sorted().toArray()[runs.length / 2];
    }

    private static Run brought(Path data, Path folder, int rows) throws Exception {
        var file = folder.resolve("persons-" + persons + ".csv");
        write(file, rows);
        var told = folder.resolve("told");
        long start = System.nanoTime();
        var process =
                new ProcessBuilder(
                                JAVA, "-Xmx" + System.getProperty("bench.heap", "512m"), "-Xss512k", "-XX:+UseSerialGC",
                                "-Dfile.encoding=UTF-8", "-Dstderr.encoding=UTF-8", "--enable-native-access=ALL-UNNAMED",
                                "-jar", "target/app/taizhang.jar", "import", file.toString(), "--data", data.toString(),
                                "--refused", folder.toString())
                        .redirectOutput(told.toFile())
                        .redirectErrorStream(true)
                        .start();
        double most = 0;
        while (!process.waitFor(20, TimeUnit.MILLISECONDS)) {
            most = Math.max(most, most(process));
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        if (process.exitValue() != 0) {
            throw new IllegalStateException("ended with " + process.exitValue() + "\n" + Files.readString(told));
        }
        Files.delete(file);
        System.out.printf(Locale.ROOT, "%d rows: %.0f MB, %.1f s%n", rows, most, seconds);
        return new Run(most, seconds);
    }

    private static double most(Process process) {
        try {
            return Files.readAllLines(Path.of("/proc/" + process.pid() + "/status")).stream()
                    .filter(line -> line.startsWith("VmHWM:"))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("[^0-9]", "")) / 1024)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }

    /** The copy listens at a place of its own. */
    private static Path copied(Path to) throws Exception {
        run("cp", "-a", Path.of(System.getProperty("bench.data", "data")).toString(), to.toString());
        try (var free = new ServerSocket(0)) {
            var properties = to.resolve("cluster.properties");
            Files.writeString(properties, Files.readString(properties).replaceFirst("(?m)^port=.*$", "port=" + free.getLocalPort()));
        }
        return to;
    }

    private static void write(Path file, int rows) throws IOException {
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("姓名,身份证号,联系电话,居住社区\n");
            for (int n = 0; n < rows; n++) {
                int person = persons++;
                out.write(name(person) + "," + number(person) + ",138" + (10_000_000 + person) + "," + COMMUNITIES[person % COMMUNITIES.length] + "社区\n");
            }
        }
    }

    private static String name(int person) {
        return SURNAMES[person % 20] + GIVEN[person / 20 % 30] + GIVEN[person / 600 % 30];
    }

    /** Of a place that does not exist. */
    private static String number(int person) {
        String day = LocalDate.of(1950, 1, 1).plusDays(person * 7L % 18_000).format(DateTimeFormatter.BASIC_ISO_DATE);
        String seventeen = "%06d%s%03d".formatted(970_000 + person / 1_000, day, person % 1_000);
        int sum = 0;
        for (int i = 0; i < WEIGHTS.length; i++) {
            sum += (seventeen.charAt(i) - '0') * WEIGHTS[i];
        }
        return seventeen + "10X98765432".charAt(sum % 11);
    }

    private static void run(String... command) throws Exception {
        if (new ProcessBuilder(command).inheritIO().start().waitFor() != 0) {
            throw new IllegalStateException(String.join(" ", command));
        }
    }
}
