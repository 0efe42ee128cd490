package cn.taizhang.shell.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MenuTests {

    @Test
    void shows_only_what_the_viewer_may_open() {
        var menu = Menu.of(Set.of("desk", "meetings", "roll"), Map.of());

        assertThat(labels(menu)).containsExactly("待办", "会议活动", "党员名册");
    }

    @Test
    void leaves_out_a_line_of_work_without_a_permitted_place() {
        var menu = Menu.of(Set.of("desk", "figures"), Map.of());

        assertThat(menu).extracting(MenuGroup::label).containsExactly("", "数据与材料");
    }

    @Test
    void shows_no_count_where_nothing_waits() {
        var menu = Menu.of(Set.of("desk", "reports", "people"), Map.of("desk", 0, "reports", 1));

        assertThat(menu.stream().flatMap(group -> group.items().stream()))
                .filteredOn(MenuItem::counted)
                .extracting(MenuItem::label)
                .containsExactly("材料");
    }

    @Test
    void puts_four_places_at_the_foot_of_a_phone() {
        assertThat(chrome(Menu.keys()).primary())
                .extracting(MenuItem::label)
                .containsExactly("待办", "会议活动", "人员", "数据");
    }

    @Test
    void fills_the_foot_of_a_phone_with_the_next_permitted_places() {
        assertThat(chrome(Set.of("desk", "accounts", "audit", "organizations")).primary())
                .extracting(MenuItem::label)
                .containsExactly("待办", "审计", "账号");
    }

    @Test
    void lights_more_for_a_section_that_is_not_at_the_foot() {
        var chrome = chrome(Menu.keys());

        assertThat(chrome.beyondPrimary("documents")).isTrue();
        assertThat(chrome.beyondPrimary("meetings")).isFalse();
        assertThat(chrome.beyondPrimary("")).isFalse();
    }

    private static Chrome chrome(Set<String> permitted) {
        return new Chrome(
                "张敏",
                "清河区委组织部",
                "组织科",
                LocalDate.of(2020, 6, 30),
                true,
                Menu.of(permitted, Map.of()));
    }

    private static List<String> labels(List<MenuGroup> menu) {
        return menu.stream().flatMap(group -> group.items().stream()).map(MenuItem::label).toList();
    }
}
