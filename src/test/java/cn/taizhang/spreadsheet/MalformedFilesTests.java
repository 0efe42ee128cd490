package cn.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("不规范的表格文件")
class MalformedFilesTests {

    private static final String HEAP = "512m";
    private static final int LONGEST_MILLIS = 10_000;
    private static final String CALLS = "calls";

    /** One file's answer, and how much of the processor's time it took. */
    record Answer(long millis, String text) {}

    private static final Answer NO_CALL = new Answer(0, "0");

    @Test
    @DisplayName("每个文件十秒之内或者读对，或者说明原因；512 MB 内存；不向外连接")
    void every_file_is_answered_as_expected_in_time_in_little_memory_and_without_a_call() {
        var cases = MalformedFiles.all();
        var told = told(OtherJvm.run(MalformedProbe.class, HEAP, OtherJvm.canBeCutOff(), "all"));
        var wrong = new ArrayList<String>();
        for (var one : cases) {
            var answer = told.getOrDefault(one.name(), new Answer(0, "no answer"));
            if (!one.meets(answer.text()) || answer.millis() > LONGEST_MILLIS) {
                wrong.add(
                        "%s: expected 「%s」, %d ms, %s"
                                .formatted(
                                        one.name(),
                                        one.expected(),
                                        answer.millis(),
                                        answer.text()));
            }
        }

        assertThat(wrong).isEmpty();
        assertThat(told.get(CALLS)).isEqualTo(NO_CALL);
    }

    @Test
    void the_listener_hears_calls_also_in_a_network_that_leads_nowhere() {
        assumeTrue(
                OtherJvm.canBeCutOff(),
                "no network of its own without root: only the listener proves it here");

        var told = told(OtherJvm.run(MalformedProbe.class, HEAP, true, "outward"));

        assertThat(told.get(CALLS)).isNotNull().isNotEqualTo(NO_CALL);
    }

    @Test
    void there_are_at_least_two_hundred_files_with_an_answer_of_their_own() {
        var cases = MalformedFiles.all();
        var names = new HashSet<String>();
        cases.forEach(one -> names.add(one.name()));

        assertThat(names).hasSameSizeAs(cases);
        assertThat(cases.stream().filter(one -> !one.expected().equals(MalformedFiles.ANY)))
                .hasSizeGreaterThanOrEqualTo(200);
    }

    @Test
    void the_files_are_the_same_whenever_they_are_made() {
        for (var one :
                List.of(
                        "package: altered 7",
                        "cell: a shared text that is not there",
                        "bomb: a comment of 30 MB",
                        "old: altered old file 7")) {
            assertThat(MalformedFiles.bytes(named(one).content()))
                    .isEqualTo(MalformedFiles.bytes(named(one).content()));
        }
    }

    @Test
    @DisplayName("对照：关掉防护、整份读进内存的写法，会被同样的文件撑爆")
    void a_careless_reader_would_be_noticed() {
        var told =
                told(
                        OtherJvm.run(
                                MalformedProbe.class,
                                HEAP,
                                false,
                                "careless",
                                "bomb: shared text of 200 MB"));

        assertThat(told.values())
                .extracting(Answer::text)
                .anyMatch(text -> text.contains("OutOfMemoryError"));
    }

    @Test
    @DisplayName("对照：出厂设置的 XML 解析器会去取外部实体，监听处看得见")
    void a_call_to_elsewhere_would_be_noticed() {
        var told = told(OtherJvm.run(MalformedProbe.class, HEAP, false, "outward"));

        assertThat(told.get(CALLS)).isNotNull().isNotEqualTo(NO_CALL);
    }

    @Test
    void an_answer_that_is_not_the_expected_one_would_be_noticed() {
        var one = named("cell: a shared text that is not there");

        assertThat(one.meets("读出 1 行：王芳")).isFalse();
        assertThat(one.meets("leaked java.lang.IndexOutOfBoundsException")).isFalse();
        assertThat(named("package: altered 7").meets("读出 1 行：王芳|38")).isFalse();
        assertThat(named("old: altered old file 7").meets("leaked java.lang.StackOverflowError"))
                .isFalse();
    }

    private static MalformedFiles.Case named(String name) {
        return MalformedFiles.all().stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static Map<String, Answer> told(OtherJvm.Told process) {
        assertThat(process.exit()).as(() -> String.join("\n", process.lines())).isZero();
        var answers = new LinkedHashMap<String, Answer>();
        for (String line : process.lines()) {
            String[] parts = line.split("\t", 3);
            if (parts.length == 3) {
                String text =
                        parts[2].replace("\\n", "\n").replace("\\r", "\r").replace("\\\\", "\\");
                answers.put(parts[0], new Answer(Long.parseLong(parts[1]), text));
            }
        }
        return answers;
    }
}
