package cn.taizhang.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** 任意文本: whatever it is given, reading ends soon, throws nothing and points into the text. */
@DisplayName("任意文本")
class AnyTextTests {

    private static final int ROUNDS = 1_000;
    private static final int LONGEST_CUT = 400;
    private static final int LONG_TEXT = 200_000;
    private static final int MANY_PIECES = 20_000;
    private static final Duration SOON = Duration.ofSeconds(20);

    /** The signs that mean something to the rules, and some that mean nothing. */
    private static final String SIGNS =
            "×✕Xx_＿*☆★□○〇△（）()【】[]〔〕 　\t\n\r0123456789.,，。；：、！？“”《》%％‰+=-—－→√年月日号名个项件场次户元万人"
                    + "一二三十百第是共了其中待填达率金款區黨察书记市区街道同志截至约余多a\u0000\uD842\uDFB7\uD800\u00A0";

    @Test
    void strings_of_signs_put_together_at_random() {
        var random = new Random(20200630);
        for (int round = 0; round < ROUNDS; round++) {
            var text = new StringBuilder();
            for (int length = random.nextInt(120); length > 0; length--) {
                text.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
            }
            isReadWell(text.toString());
        }
    }

    @Test
    void pieces_cut_out_of_the_labelled_texts_and_joined() throws IOException {
        var texts = labelled();
        var random = new Random(20210630);
        for (int round = 0; round < ROUNDS; round++) {
            isReadWell(cut(texts, random) + cut(texts, random));
        }
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(
            strings = {
                "×", " ", "　", "1", "一", "*", "X", "_", "○", "（", "\n", "\t", "1.", "1×", "×.",
                "×_", "1,234", "×名", "名，", "X名", "××\t", "一、", "”一、ab", "”一是ab", "：一、ab", "。一、ab。",
                "一是", "报：", "报：_", "*****", "*a ", "”", "共个党员", " ×", "1 ", "第×", "×\n", "（一）ab ",
                "，一、ab；", "×X☆", "a.b", "区", "(", "20××年", "×:", "待填", "（待填", "平安×区。", "3×5", "——",
                "\n1\n"
            })
    void one_piece_over_and_over(String piece) {
        var text =
                piece.repeat((piece.length() == 1 ? LONG_TEXT / 2 : MANY_PIECES) / piece.length());

        assertTimeoutPreemptively(SOON, () -> isReadWell(text));
        assertTimeoutPreemptively(SOON, () -> isReadWell("一、开头" + text + "×名"));
    }

    @Test
    void all_labelled_texts_in_one() throws IOException {
        var text = new StringBuilder();
        for (var texts = labelled(); text.length() < LONG_TEXT; ) {
            texts.forEach(text::append);
        }
        var lines = text.toString();
        var oneLine = lines.replace("\n", "");

        assertTimeoutPreemptively(SOON, () -> isReadWell(lines));
        assertTimeoutPreemptively(SOON, () -> isReadWell(oneLine));
    }

    @Test
    @DisplayName("提示语里的计量单位不是另一处空")
    void a_place_never_stands_within_another() {
        isReadWell("发放（待填款元）、（待填金元）。");
        assertThat(Manuscript.read("发放（待填款元）。").places()).hasSize(1);
    }

    private static void isReadWell(String text) {
        var read = Manuscript.read(text);
        int reached = 0;
        int number = 1;
        for (var place : read.places()) {
            boolean inOrder =
                    place.number() == number++
                            && place.start() >= reached
                            && place.end() >= place.start()
                            && place.end() <= text.length();
            assertThat(inOrder).as("%s in «%.300s»", place, text).isTrue();
            assertThat(read.around(place)).isNotNull();
            reached = place.end();
        }
        for (var heading : read.headings()) {
            boolean inside = heading.start() <= heading.end() && heading.end() <= text.length();
            assertThat(inside).as("%s in «%.300s»", heading, text).isTrue();
        }
    }

    private static String cut(List<String> texts, Random random) {
        var text = texts.get(random.nextInt(texts.size()));
        int start = random.nextInt(text.length());
        int end = Math.min(text.length(), start + random.nextInt(LONGEST_CUT));
        return text.substring(start, end);
    }

    private static List<String> labelled() throws IOException {
        var texts = new ArrayList<String>();
        for (var folder : List.of("first", "second", "third")) {
            MarkedText.of(folder).forEach(marked -> texts.add(marked.text()));
        }
        return texts;
    }
}
