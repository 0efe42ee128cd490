package cn.taizhang.wordfile;

import static cn.taizhang.wordfile.MadeDocx.bold;
import static cn.taizhang.wordfile.MadeDocx.cell;
import static cn.taizhang.wordfile.MadeDocx.control;
import static cn.taizhang.wordfile.MadeDocx.field;
import static cn.taizhang.wordfile.MadeDocx.p;
import static cn.taizhang.wordfile.MadeDocx.r;
import static cn.taizhang.wordfile.MadeDocx.row;
import static cn.taizhang.wordfile.MadeDocx.table;
import static cn.taizhang.wordfile.MadeDocx.textBox;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("随机文稿、随机替换")
class RandomPlacesTests {

    private static final int ROUNDS = 500;

    private final Random chance = new Random(2020);

    @Test
    void what_is_read_again_is_the_text_with_every_place_replaced() {
        for (int round = 0; round < ROUNDS; round++) {
            String body = blocks(5) + "<w:p/>" + table(row(cell(p(inline(3))), cell(p(inline(2)))));
            var file = MadeDocx.of(body).read();
            var replacements = places(file.text());

            var again = TextFile.read("稿.docx", file.replaced(replacements)).orThrow();

            assertThat(again.text())
                    .as("%s %s", body, replacements)
                    .isEqualTo(spliced(file.text(), replacements));
            assertThat(again.fields())
                    .as("%s %s", body, replacements)
                    .extracting(Field::tag)
                    .containsAll(
                            replacements.stream()
                                    .map(Replacement::tag)
                                    .filter(tag -> tag != null)
                                    .toList());
        }
    }

    private String blocks(int most) {
        var xml = new StringBuilder();
        for (int i = chance.nextInt(most); i >= 0; i--) {
            xml.append(chance.nextInt(8) == 0 ? control("块" + i, p(inline(3))) : p(inline(5)));
        }
        return xml.toString();
    }

    private String inline(int most) {
        var xml = new StringBuilder();
        for (int i = chance.nextInt(most + 1); i > 0; i--) {
            xml.append(
                    switch (chance.nextInt(9)) {
                        case 0 -> control("旧" + i, chance.nextBoolean() ? inline(2) : "");
                        case 1 -> "<w:del><w:r><w:delText>删</w:delText></w:r></w:del>";
                        case 2 -> "<w:r><w:t>头</w:t><w:lastRenderedPageBreak/><w:t>尾巴</w:t></w:r>";
                        case 3 -> textBox(p(r("框里")));
                        case 4 -> field("PAGE", r("果"));
                        case 5 -> "<w:hyperlink>" + bold("连&amp;接") + "</w:hyperlink>";
                        case 6 -> bold("粗体");
                        case 7 ->
                                "<w:sdt><w:sdtPr><w:text/></w:sdtPr><w:sdtContent>"
                                        + r("提示")
                                        + "</w:sdtContent></w:sdt>";
                        default -> r("字符 串");
                    });
        }
        return xml.toString();
    }

    /** Stretches within one line and one cell, in order. */
    private List<Replacement> places(String text) {
        var found = new ArrayList<Replacement>();
        int at = chance.nextInt(3);
        while (at < text.length()) {
            int end = at + chance.nextInt(6);
            int border = at;
            while (text.charAt(border) != '\n' && text.charAt(border) != '\t') {
                border++;
            }
            String tag = chance.nextBoolean() ? "新" + found.size() : null;
            String put = chance.nextInt(4) == 0 ? "" : "换<" + found.size() + ">";
            found.add(new Replacement(at, Math.min(end, border), put, tag));
            at = Math.min(end, border) + 1 + chance.nextInt(6);
        }
        return found;
    }

    private static String spliced(String text, List<Replacement> replacements) {
        var spliced = new StringBuilder(text);
        for (var replacement : replacements.reversed()) {
            spliced.replace(replacement.start(), replacement.end(), replacement.text());
        }
        return spliced.toString();
    }
}
