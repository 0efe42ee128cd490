package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import io.nayuki.qrcodegen.QrCode;
import java.util.regex.Pattern;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("码条上的二维码")
class QrDrawingTests {

    private static final String TEXT =
            "https://dj.example.gov.cn/b/01900000-0000-7000-8000-000000000001#12345678901234567890";
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final int QUIET = 4;

    @Test
    void every_dark_module_is_drawn_once_and_no_light_one() {
        var code = QrCode.encodeText(TEXT, QrCode.Ecc.MEDIUM);
        var drawing = QrDrawing.of(TEXT);
        var drawn = new int[drawing.size()][drawing.size()];
        RUN.matcher(drawing.dark())
                .results()
                .forEach(run -> {
                    assertThat(run.group(4)).isEqualTo(run.group(3));
                    for (int i = 0; i < Integer.parseInt(run.group(3)); i++) {
                        drawn[Integer.parseInt(run.group(2))][Integer.parseInt(run.group(1)) + i]++;
                    }
                });

        assertThat(drawing.size()).isEqualTo(code.size + 2 * QUIET);
        for (int y = 0; y < drawing.size(); y++) {
            for (int x = 0; x < drawing.size(); x++) {
                assertThat(drawn[y][x]).isEqualTo(code.getModule(x - QUIET, y - QUIET) ? 1 : 0);
            }
        }
    }
}
