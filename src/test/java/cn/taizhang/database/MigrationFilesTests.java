package cn.taizhang.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("升级文件的名字和首行")
class MigrationFilesTests {

    private static final Pattern NAME =
            Pattern.compile("V([0-9]{12})__[a-z0-9]+(_[a-z0-9]+)*\\.sql");
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("uuuuMMddHHmm").withResolverStyle(ResolverStyle.STRICT);

    @TempDir private Path temporary;

    @Test
    void ours_are_named_by_the_minute_and_say_why() throws IOException {
        assertThat(faultsIn(Path.of("src/main/resources/db/migration"))).isEmpty();
    }

    @Test
    void every_fault_is_seen() throws IOException {
        write("kernel/V202611230001__good_one.sql", "-- because\nselect 1;");
        write("kernel/V202613230001__month_thirteen.sql", "-- because");
        write("kernel/V1__short.sql", "-- because");
        write("kernel/V202611230002__Upper.sql", "-- because");
        write("kernel/V202611230001__twice.sql", "-- because");
        write("kernel/V202611230003__mute.sql", "select 1;");
        write("kernel/V202611230004__empty_comment.sql", "-- \nselect 1;");
        write("kernel/R__again.sql", "-- because");
        write("nowhere/V202611230001__lost.sql", "-- because");
        write("V202611230001__outside.sql", "-- because");

        assertThat(faultsIn(temporary)).hasSize(9).noneMatch(fault -> fault.contains("good_one"));
    }

    private void write(String file, String content) throws IOException {
        Path path = temporary.resolve(file);
        Files.createDirectories(path.getParent());
        Files.writeString(path, content);
    }

    private static List<String> faultsIn(Path root) throws IOException {
        var faults = new ArrayList<String>();
        var versions = new HashSet<String>();
        try (var all = Files.walk(root)) {
            for (Path file : all.filter(Files::isRegularFile).sorted().toList()) {
                Path relative = root.relativize(file);
                Matcher name = NAME.matcher(file.getFileName().toString());
                List<String> lines = Files.readAllLines(file);
                if (relative.getNameCount() != 2
                        || !Migrations.MODULES.contains(relative.getName(0).toString())) {
                    faults.add(relative + " stands in no module that is migrated");
                } else if (!name.matches() || !isMinute(name.group(1))) {
                    faults.add(relative + " is not named V<yyyyMMddHHmm>__what.sql");
                } else if (!versions.add(relative.getName(0) + " " + name.group(1))) {
                    faults.add(relative + " has the number of another file");
                }
                if (lines.isEmpty() || !lines.getFirst().matches("-- \\S.+")) {
                    faults.add(relative + " does not say why in its first line");
                }
            }
        }
        return faults;
    }

    private static boolean isMinute(String digits) {
        try {
            LocalDateTime.parse(digits, MINUTE);
            return true;
        } catch (DateTimeParseException noSuchMinute) {
            return false;
        }
    }
}
