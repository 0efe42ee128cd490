package cn.taizhang.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayName("命令行：用法不对")
class MisuseTests {

    @Test
    void what_is_missing_is_named() {
        assertThat(said(new ReportCommand())).isEqualTo("缺少 --out=FILE.docx。");
        assertThat(said(new BlanksCommand())).isEqualTo("缺少 FILE。");
    }

    @Test
    void what_nobody_knows_is_named() {
        assertThat(said(new ReportCommand(), "--out", "x.docx", "--colour"))
                .isEqualTo("不认识 --colour。");
    }

    @Test
    void what_does_not_fit_is_named_with_its_option() {
        assertThat(said(new ServeCommand(), "--port", "abc")).isEqualTo("--port=N 后面写的「abc」不合要求。");
    }

    private static String said(Object command, String... arguments) {
        var misuse =
                catchThrowableOfType(
                        CommandLine.ParameterException.class,
                        () -> new CommandLine(command).parseArgs(arguments));
        return Misuse.of(misuse);
    }
}
