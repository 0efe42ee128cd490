package cn.taizhang.portal;

import static cn.taizhang.portal.OtherSide.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.Published;
import cn.taizhang.parcel.PublishedKind;
import cn.taizhang.parcel.Withdrawn;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("群众端：看得到什么")
class PublicBoardTests {

    private final OtherSide side = OtherSide.only();
    private final PlainVisitor visitor = new PlainVisitor(side);

    @Test
    void what_has_not_begun_says_from_when_it_hears_and_what_is_over_is_called_by_its_kind()
            throws Exception {
        var soon =
                new Published(
                        UUID.randomUUID(),
                        "F18",
                        "F18社区",
                        PublishedKind.NOTICE,
                        "明天开始的",
                        "三单元拟加装电梯。",
                        DAY.plusDays(1),
                        DAY.plusDays(7),
                        true,
                        DAY);
        var over =
                new Published(
                        UUID.randomUUID(),
                        "F18",
                        "F18社区",
                        PublishedKind.DECISION,
                        "问过的",
                        "楼道刷什么颜色。",
                        DAY.minusDays(7),
                        DAY.minusDays(1),
                        true,
                        DAY);
        side.handOut(soon, over);

        assertThat(visitor.get("/c/F18/p/" + soon.id()).body())
                .contains("从2020年7月1日起，可以在这里提异议。")
                .doesNotContain("已经结束");
        assertThat(visitor.get("/c/F18/p/" + over.id()).body())
                .contains("征求意见已经结束，这里不再收意见")
                .doesNotContain("异议");
    }

    @Test
    void what_runs_is_listed_before_the_list_is_cut_and_that_it_is_cut_is_said() throws Exception {
        side.notice("F19", "还在公示的", DAY.plusDays(3));
        var results = new Item.Outward[60];
        Arrays.setAll(results, n -> of("F19", PublishedKind.RESULT, "办成的第" + n + "件", "好了。"));
        side.handOut(Arrays.copyOf(results, 59));
        assertThat(visitor.get("/c/F19").body()).contains("还在公示的").doesNotContain("还有更多");

        side.handOut(results[59]);
        assertThat(visitor.get("/c/F19").body()).contains("还在公示的", "还有更多，这里只列 60 条");
    }

    @Test
    void what_was_taken_back_is_shown_no_more_and_its_words_are_gone() throws Exception {
        var notice = side.notice("F14", "写错的", DAY.plusDays(3));
        side.handOut(new Withdrawn(notice.id(), DAY));

        assertThat(visitor.get("/c/F14/p/" + notice.id()).statusCode()).isEqualTo(404);
        assertThat(visitor.get("/c/F14").body()).doesNotContain("写错的").contains("现在没有公开的事项");
        assertThat(side.everythingStored()).doesNotContain("写错的");
    }

    @Test
    void decisions_and_results_stand_under_their_own_words() throws Exception {
        side.handOut(
                of("F15", PublishedKind.DECISION, "楼道粉刷", "居民会议已经通过，共 36 户，31 户同意。"),
                of("F15", PublishedKind.RESULT, "花坛改造", "7 月完工，花了 2.4 万元。"));

        assertThat(visitor.get("/c/F15").body())
                .containsSubsequence("大家在商量的事", "楼道粉刷", "办成了什么、花了多少", "花坛改造");
    }

    @Test
    void every_answer_carries_the_strict_headers_and_none_sets_a_cookie() throws Exception {
        for (String path : new String[] {"/", "/nowhere", "/receipts", "/portal.css"}) {
            var headers = visitor.get(path).headers();
            assertThat(headers.firstValue("Content-Security-Policy").orElse(""))
                    .contains("default-src 'none'", "frame-ancestors 'none'")
                    .doesNotContain("script-src");
            assertThat(headers.firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(headers.firstValue("Set-Cookie")).isEmpty();
        }
        assertThat(visitor.get("/").body())
                .doesNotContain("<script", "style=", "http://", "https://");
    }

    @Test
    void every_kind_of_item_has_exactly_one_taker() {
        assertThat(side.portal().takers().stream().flatMap(taker -> taker.kinds().stream()))
                .map(Class::getName)
                .containsExactlyInAnyOrderElementsOf(names(Item.Outward.class));
    }

    @Test
    void these_are_all_the_addresses_there_are() {
        var routes = new TreeSet<String>();
        side.portal()
                .mappings()
                .forEach((mapping, handler) -> {
                    if (handler.getBeanType().getName().startsWith("cn.taizhang.")) {
                        for (String pattern : mapping.getPatternValues()) {
                            routes.add(mapping.getMethodsCondition().getMethods() + " " + pattern);
                        }
                    }
                });

        assertThat(routes)
                .containsExactly(
                        "[GET] /",
                        "[GET] /b",
                        "[GET] /b/{id}",
                        "[GET] /b/{id}/list",
                        "[GET] /c/{code}",
                        "[GET] /c/{code}/card",
                        "[GET] /c/{code}/p/{id}",
                        "[GET] /c/{code}/say",
                        "[GET] /receipts",
                        "[POST] /b/{id}",
                        "[POST] /b/{id}/list",
                        "[POST] /c/{code}/say",
                        "[POST] /receipts",
                        "[] /error");
    }

    private static List<String> names(Class<?> family) {
        return Arrays.stream(family.getPermittedSubclasses()).map(Class::getName).toList();
    }

    private static Published of(String code, PublishedKind kind, String title, String text) {
        return new Published(
                UUID.randomUUID(), code, code + "社区", kind, title, text, DAY, null, false, DAY);
    }
}
