package cn.taizhang.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("文件名")
class FileNameTests {

    @ParameterizedTest
    @CsvSource({
        "签到册.pdf, 签到册.pdf",
        "签到册.PDF, 签到册.PDF",
        "../../etc/passwd.pdf, passwd.pdf",
        "C:\\Users\\王芳\\签到册.pdf, 签到册.pdf",
        "签到\\u202Efdp.exe, 签到fdp.exe.pdf",
        "a\\u0000b\\u000D\\u000Ac.pdf, abc.pdf",
        "a:b*c?.pdf, a_b_c_.pdf",
        "照片.png, 照片.pdf",
        "程序.exe, 程序.exe.pdf",
        "没有扩展名, 没有扩展名.pdf",
        "..hidden.pdf, hidden.pdf",
        "尾巴.pdf. , 尾巴.pdf",
        "., 未命名.pdf",
        "/, 未命名.pdf",
        "\\u200B\\u200B, 未命名.pdf",
        "𠮷字.pdf, 𠮷字.pdf",
        "\\uD800坏字.pdf, 坏字.pdf"
    })
    void a_name_is_made_fit_to_be_shown_and_saved(String raw, String expected) {
        assertThat(FileName.of(unescaped(raw), FileType.PDF)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "a.jpeg, JPEG, a.jpeg",
        "a.wps, DOC, a.wps",
        "a.et, XLS, a.et",
        "a.doc, XLS, a.xls"
    })
    void every_ending_of_a_kind_stays_and_a_wrong_one_is_mended(
            String raw, FileType type, String expected) {
        assertThat(FileName.of(raw, type)).isEqualTo(expected);
    }

    private static String unescaped(String text) {
        return Pattern.compile("\\\\u([0-9A-F]{4})")
                .matcher(text)
                .replaceAll(sign ->
                        Matcher.quoteReplacement(
                                String.valueOf((char) Integer.parseInt(sign.group(1), 16))));
    }
}
