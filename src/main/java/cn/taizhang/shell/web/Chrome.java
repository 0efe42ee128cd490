package cn.taizhang.shell.web;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

/**
 * 页面外框: what stands around every page of someone who is signed in.
 *
 * @param viewerName who is signed in
 * @param organizationName the organization they act for; empty where there is none
 * @param roleLabel their role in words; empty where there is none
 * @param today the day of the product's clock, Asia/Shanghai
 * @param demo whether the clock is a demonstration's own
 * @param menu the places this viewer may open, by line of work
 */
record Chrome(
        String viewerName,
        String organizationName,
        String roleLabel,
        LocalDate today,
        boolean demo,
        List<MenuGroup> menu) {

    /** What stands at the foot of a phone, in this order, as far as the viewer may open it. */
    private static final List<String> PHONE_ORDER =
            List.of(
                    "desk",
                    "meetings",
                    "people",
                    "figures",
                    "reports",
                    "documents",
                    "audit",
                    "accounts");

    private static final int PHONE_PLACES = 4;

    Chrome {
        menu = List.copyOf(menu);
    }

    /** 主要去处: at most four places for the bar at the foot of a phone. */
    public List<MenuItem> primary() {
        return PHONE_ORDER.stream()
                .flatMap(key -> items().stream().filter(item -> item.key().equals(key)))
                .limit(PHONE_PLACES)
                .toList();
    }

    /** Whether the section is one that a phone keeps behind 更多. */
    public boolean beyondPrimary(String section) {
        return items().stream().anyMatch(item -> Objects.equals(item.key(), section))
                && primary().stream().noneMatch(item -> Objects.equals(item.key(), section));
    }

    /** Whether the viewer may open the place of this key, so that a page leads there. */
    public boolean offers(String key) {
        return items().stream().anyMatch(item -> item.key().equals(key));
    }

    private List<MenuItem> items() {
        return menu.stream().flatMap(group -> group.items().stream()).toList();
    }
}
