package cn.taizhang.material;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.material.Shown.Blank;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("页面所示")
class ShownTests {

    @Test
    void comes_back_as_it_went_out() {
        var shown = new Shown(Map.of("1", new Blank("第 1 处党员数", "a=b")));

        assertThat(Shown.read(shown.sent().replace("\n", "\r\n")).changesTo(shown)).isEmpty();
    }

    @Test
    void tells_of_each_blank_from_what_to_what() {
        var now = new LinkedHashMap<String, Blank>();
        now.put("1", new Blank("第 1 处党员数", "3"));
        now.put("2", new Blank("第 2 处次数", "5"));

        assertThat(Shown.read("1=2\n9=7").changesTo(new Shown(now)))
                .containsExactly("第 1 处党员数，页面上是 2，现为 3", "第 2 处次数，页面上没有，现为 5", "页面上的 1 处现在没有了");
    }

    @Test
    void tells_of_many_only_the_first() {
        var now = new LinkedHashMap<String, Blank>();
        for (int i = 1; i <= 8; i++) {
            now.put("" + i, new Blank("第 %d 处".formatted(i), "1"));
        }

        assertThat(Shown.read("").changesTo(new Shown(now))).hasSize(6).endsWith("另有 3 处");
    }

    @Test
    void what_is_no_blank_is_passed_over() {
        assertThat(Shown.read("\n胡乱\n").blanks()).isEmpty();
    }
}
