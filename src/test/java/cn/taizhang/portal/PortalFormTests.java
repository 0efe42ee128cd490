package cn.taizhang.portal;

import static cn.taizhang.portal.OtherSide.DAY;
import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.parcel.SaidKind;
import cn.taizhang.testing.TestDatabase;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("群众端：收什么、不收什么、留下什么")
class PortalFormTests {

    private final OtherSide side = OtherSide.only();
    private final PlainVisitor visitor = new PlainVisitor(side);

    @Test
    void a_double_click_is_one_submission() throws Exception {
        side.notice("F01", "路灯", DAY.plusDays(3));
        int before = side.fetch().size();
        var form = visitor.filledIn("F01", "路灯不亮。");

        String first = PlainVisitor.number(visitor.post("/c/F01/say", form));
        String second = PlainVisitor.number(visitor.post("/c/F01/say", form));

        assertThat(second).isEqualTo(first);
        assertThat(side.fetch()).hasSize(before + 1);
    }

    @Test
    void words_to_a_notice_are_an_objection_and_others_an_opinion() throws Exception {
        var notice = side.notice("F02", "路灯", DAY.plusDays(3));
        var form = visitor.filledIn("F02", "不同意。");
        form.put("about", notice.id().toString());
        visitor.post("/c/F02/say", form);
        assertThat(side.fetch().getLast().kind()).isEqualTo(SaidKind.OBJECTION);
        assertThat(side.fetch().getLast().about()).isEqualTo(notice.id());

        visitor.post("/c/F02/say", visitor.filledIn("F02", "路面不平。"));
        assertThat(side.fetch().getLast().kind()).isEqualTo(SaidKind.OPINION);
    }

    @Test
    void on_the_last_day_a_notice_hears_and_on_the_day_after_it_does_not() throws Exception {
        var last = side.notice("F03", "最后一天的", DAY);
        var over = side.notice("F03", "昨天结束的", DAY.minusDays(1));
        assertThat(visitor.get("/c/F03/p/" + last.id()).body()).contains("今天是最后一天", "我有不同意见");
        assertThat(visitor.get("/c/F03/p/" + over.id()).body())
                .contains("已经结束")
                .doesNotContain("我有不同意见");

        var form = visitor.filledIn("F03", "不同意。");
        form.put("about", over.id().toString());
        var refused = visitor.post("/c/F03/say", form);

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("现在不再收意见了", "不同意。");
    }

    @Test
    void two_thousand_signs_are_taken_and_one_more_is_not() throws Exception {
        side.notice("F04", "路灯", DAY.plusDays(3));

        assertThat(
                        visitor.post("/c/F04/say", visitor.filledIn("F04", "好".repeat(2_000)))
                                .statusCode())
                .isEqualTo(200);
        var refused = visitor.post("/c/F04/say", visitor.filledIn("F04", "好".repeat(2_001)));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("写得太长了：现在 2001 个字", "好".repeat(2_001));
    }

    @Test
    void what_looks_abusive_is_taken_held_for_review_and_shown_nowhere() throws Exception {
        side.notice("F05", "路灯", DAY.plusDays(3));
        String words = "张三的电话是138 0000 0001，身份证41990119500101001X";

        assertThat(visitor.post("/c/F05/say", visitor.filledIn("F05", words)).statusCode())
                .isEqualTo(200);
        assertThat(side.fetch().getLast().held()).containsExactly("正文里有像身份证号的数字", "正文里有像手机号的数字");
        assertThat(visitor.get("/c/F05").body()).doesNotContain("张三");
    }

    @Test
    void the_same_words_a_second_time_are_held() throws Exception {
        side.notice("F06", "路灯", DAY.plusDays(3));
        visitor.post("/c/F06/say", visitor.filledIn("F06", "都是假的"));
        visitor.post("/c/F06/say", visitor.filledIn("F06", "都是假的"));

        assertThat(side.fetch().getLast().held()).containsExactly("同一社区刚收到过一字不差的内容");
    }

    @Test
    void a_community_that_is_flooded_asks_to_wait_and_keeps_the_words() throws Exception {
        side.notice("F07", "路灯", DAY.plusDays(3));
        HttpResponse<String> last = visitor.get("/");
        for (int i = 0; i < 13; i++) {
            last = visitor.post("/c/F07/say", visitor.filledIn("F07", "第" + i + "次"));
        }

        assertThat(last.statusCode()).isEqualTo(422);
        assertThat(last.body()).contains("这会儿交的人太多", "第12次");
        side.notice("F08", "别的社区", DAY.plusDays(3));
        assertThat(visitor.post("/c/F08/say", visitor.filledIn("F08", "照常")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_forged_or_borrowed_ticket_is_given_a_new_one_and_the_words_stay() throws Exception {
        side.notice("F09", "路灯", DAY.plusDays(3));
        side.notice("F10", "路灯", DAY.plusDays(3));
        int before = side.fetch().size();
        var form = visitor.filledIn("F09", "还在吗");

        for (String ticket :
                new String[] {
                    "", "a.b.c", form.get("ticket") + "x", visitor.filledIn("F10", "").get("ticket")
                }) {
            form.put("ticket", ticket);
            var again = visitor.post("/c/F09/say", form);
            assertThat(again.statusCode()).isEqualTo(422);
            assertThat(again.body()).contains("放得太久了", "还在吗");
        }
        assertThat(side.fetch()).hasSize(before);
    }

    @Test
    void other_words_from_a_form_that_was_sent_are_kept_and_sent_with_the_next_click()
            throws Exception {
        side.notice("F16", "路灯", DAY.plusDays(3));
        var form = visitor.filledIn("F16", "路灯不亮。");
        String first = PlainVisitor.number(visitor.post("/c/F16/say", form));
        assertThat(PlainVisitor.number(visitor.post("/c/F16/say", form)))
                .as("a second click")
                .isEqualTo(first);
        side.fetch();
        side.handOut();
        assertThat(PlainVisitor.number(visitor.post("/c/F16/say", form)))
                .as("after it was fetched")
                .isEqualTo(first);

        form.put("words", "井盖也坏了。");
        var asked = visitor.post("/c/F16/say", form);
        assertThat(asked.statusCode()).isEqualTo(422);
        assertThat(asked.body()).contains("上一件已经交上（回执号 " + first, "现在这段话还没有交", "井盖也坏了。");
        var fresh = PlainVisitor.TICKET.matcher(asked.body());
        assertThat(fresh.find()).isTrue();
        form.put("ticket", fresh.group(1));

        assertThat(PlainVisitor.number(visitor.post("/c/F16/say", form))).isNotEqualTo(first);
        assertThat(side.fetch().getLast().words()).isEqualTo("井盖也坏了。");
    }

    @Test
    void the_three_hundredth_of_a_day_is_taken_and_the_next_is_not() throws Exception {
        side.notice("F17", "路灯", DAY.plusDays(3));
        visitor.post("/c/F17/say", visitor.filledIn("F17", "第一件"));
        TestDatabase.clientOf(side.portal().database().access())
                .sql(
                        """
                        insert into portal.receipt (said_id, number, community, kind, said_on, outgoing_id)
                        select gen_random_uuid(), lpad(n::text, 16, '0'), community, kind, said_on, outgoing_id
                          from portal.receipt, generate_series(1, 298) n where community = 'F17'
                        """)
                .update();

        assertThat(visitor.post("/c/F17/say", visitor.filledIn("F17", "第三百件")).statusCode())
                .isEqualTo(200);
        var refused = visitor.post("/c/F17/say", visitor.filledIn("F17", "再一件"));
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("这个社区今天收到的太多了", "再一件");
    }

    @Test
    void a_form_of_somebody_elses_page_is_not_taken() throws Exception {
        side.notice("F11", "路灯", DAY.plusDays(3));
        var form = visitor.filledIn("F11", "来自别处");

        assertThat(visitor.post("/c/F11/say", form, "Sec-Fetch-Site", "cross-site").statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/c/F11/say", form, "Origin", "https://evil.example").statusCode())
                .isEqualTo(403);
        assertThat(visitor.post("/c/F11/say", form, "Origin", "null").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/c/F11/say", form, "X-Nothing", "said").statusCode())
                .isEqualTo(403);
        assertThat(
                        visitor.post("/c/F11/say", form, "Referer", visitor.address("/c/F11/say"))
                                .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_receipt_is_found_however_it_is_typed_and_a_guess_finds_nothing() throws Exception {
        side.notice("F12", "路灯", DAY.plusDays(3));
        String number =
                PlainVisitor.number(visitor.post("/c/F12/say", visitor.filledIn("F12", "路灯不亮。")));

        for (String typed :
                new String[] {number, number.replace(" ", ""), number.replace(' ', '-')}) {
            assertThat(visitor.post("/receipts", Map.of("number", typed)).body()).contains("已经交上");
        }
        var guess = visitor.post("/receipts", Map.of("number", "0000 0000 0000 0000"));
        assertThat(guess.statusCode()).isEqualTo(422);
        assertThat(guess.body()).contains("没有这个号");
    }

    @Test
    void what_was_fetched_is_not_kept_here() throws Exception {
        side.notice("F13", "路灯", DAY.plusDays(3));
        var form = visitor.filledIn("F13", "暗号七三五一");
        form.put("name", "王桂兰");
        visitor.post("/c/F13/say", form);
        assertThat(side.everythingStored()).contains("暗号七三五一", "王桂兰");

        side.fetch();
        side.handOut();

        assertThat(side.everythingStored()).doesNotContain("暗号七三五一", "王桂兰");
    }
}
