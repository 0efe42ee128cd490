package cn.taizhang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.ballot.Rolls;
import cn.taizhang.decision.DecisionProcedures;
import cn.taizhang.decision.GoingMatter;
import cn.taizhang.sealedballot.TestRolls;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import cn.taizhang.testing.WebUser;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** One vote and one rating from the clerk's desk through the folder to residents at the public pages and back into the procedure. */
@ProductTest
@DisplayName("一次投票和一次测评，走过内外两侧")
class BallotAcrossBothSidesTests {

    private static final Pattern CODE = Pattern.compile("<p class=\"code\">([0-9 ]+)</p>");
    private static final Pattern GROUPS =
            Pattern.compile("<table class=\"groups\">(.*?)</table>", Pattern.DOTALL);
    private static final Pattern DIGITS = Pattern.compile(">([0-9]{6})<");
    private static final Pattern HIDDEN =
            Pattern.compile("<input type=\"hidden\" name=\"([a-z0-9]+)\" value=\"([^\"]*)\"");
    private static final Pattern FIELD =
            Pattern.compile(
                    "<input type=\"hidden\" name=\"(version|request|requestKey)\" value=\"([^\"]*)\"");
    private static final Pattern OPTION = Pattern.compile("<option value=\"([^\"]+)\"");

    private static final int RESIDENTS = 7;
    private static final LocalDate PREPARED = LocalDate.of(2026, 5, 2);
    private static final LocalDate FIRST = PREPARED.plusDays(1);
    private static final LocalDate OVER = FIRST.plusDays(1);
    private static final List<String> GRADES = List.of("不了解", "满意", "基本满意", "不满意");
    private static final List<String> STANDS = List.of("弃权", "赞成", "反对");

    @Autowired private TestDistricts districts;
    @Autowired private Rolls rolls;
    @Autowired private Exchange exchange;
    @Autowired private ExchangeRound round;
    @Autowired private ExchangePlace place;
    @Autowired private TestClock clock;
    @Autowired private ApplicationContext product;
    @LocalServerPort private int port;

    private Outside outside;
    private TestDistrict district;

    /** 一次投票 as the clerk and the residents hold it on paper. */
    private record OnPaper(
            String home, List<String> codes, List<String> halves, Map<String, Integer> answers) {}

    @BeforeEach
    void bothSides() {
        outside = new Outside(place, round, FIRST);
        district = districts.found();
        exchange.keepCounterpart(district.viewer("system"), outside.portal().publicKey().text())
                .orThrow();
    }

    @AfterEach
    void theyEnd() {
        outside.close();
        clock.reset();
    }

    @Test
    void what_residents_said_outside_is_what_the_procedure_shows_inside() throws Exception {
        var matter =
                GoingMatter.begun(
                                product,
                                district.firstCommunityClerk(),
                                district.firstCommunity(),
                                "三号院道路修缮")
                        .untilResultPublished();
        clock.standOn(PREPARED);
        var home = DecisionProcedures.page(matter.id());
        assertThat(desk().get(home).body()).contains("kind=RATING", "拟定网上测评");
        var roll = TestRolls.of(RESIDENTS, rolls, district);
        var rating = printed(drafted("RATING", "三号院道路修缮", roll));
        var vote = printed(drafted("VOTE", "同意明年修路灯吗", roll));

        clock.standOn(FIRST);
        outside.ferry();
        vote(rating, 1, 1, 2, 3, 0, 1);
        vote(vote, 1, 2, 0);
        saidAgain(rating.codes().getFirst(), rating);
        clock.standOn(OVER);
        outside.standOn(OVER);
        outside.ferry();

        opened(rating, 6);
        opened(vote, 4);
        outside.ferry();

        published(rating, GRADES, "满意 3 票");
        published(vote, STANDS, "赞成 1 票");
        reviewed(home, rating);
    }

    private WebUser desk() throws Exception {
        var login = district.login("community1");
        return new WebUser("http://127.0.0.1:" + port).signedIn(login.name(), login.password());
    }

    private String drafted(String kind, String about, UUID roll) throws Exception {
        var desk = desk();
        var page = desk.get("/sealed-ballots/new?kind=" + kind);
        assertThat(page.statusCode()).isEqualTo(200);
        var form = new LinkedHashMap<>(hidden(FIELD, page.body()));
        form.put("kind", kind);
        form.put("roll", roll.toString());
        form.put("title", about);
        form.put("questions", about);
        form.put("firstDay", FIRST.toString());
        form.put("lastDay", FIRST.toString());
        form.put("spares", "1");
        return desk.leadsTo(desk.send("/sealed-ballots/new", "/sealed-ballots", form));
    }

    private OnPaper printed(String home) throws Exception {
        var desk = desk();
        var page =
                desk.send(home, home + "/print", Map.of("address", "https://dj.example.gov.cn"))
                        .body();
        var sent = desk.send(home, home + "/sending", Map.of());
        assertThat(sent.statusCode()).isEqualTo(302);
        var halves = new ArrayList<String>();
        for (var half : all(GROUPS, page)) {
            halves.add(String.join(" ", all(DIGITS, half)));
        }
        var codes = all(CODE, page);
        assertThat(codes).hasSize(RESIDENTS + 1).doesNotHaveDuplicates();
        assertThat(halves).hasSize(2);
        return new OnPaper(home, codes, halves, new TreeMap<>());
    }

    /** One resident after the other, each with the next slip of the pile. */
    private void vote(OnPaper ballot, int... answers) throws Exception {
        var path = publicPath(ballot);
        assertThat(outside.get("/b").body()).contains(path);
        for (int i = 0; i < answers.length; i++) {
            var form = new LinkedHashMap<String, String>();
            form.put("code", ballot.codes().get(i));
            form.put("from", "code");
            form.put("go", "1");
            assertThat(outside.post(path, form).body()).contains("第 1 题，共 1 题");
            form.put("from", "1");
            form.put("a1", String.valueOf(answers[i]));
            form.put("go", "check");
            form.putAll(hidden(HIDDEN, outside.post(path, form).body()));
            form.put("go", "cast");
            assertThat(outside.post(path, form).body()).contains("已经投进箱里了");
            assertThat(outside.post(path, form).statusCode()).isEqualTo(422);
            ballot.answers().put(grouped(form.getOrDefault("receipt", "")), answers[i]);
        }
        assertThat(ballot.answers()).hasSize(answers.length);
    }

    private void saidAgain(String code, OnPaper ballot) throws Exception {
        var again =
                outside.post(publicPath(ballot), Map.of("code", code, "from", "code", "go", "1"));
        assertThat(again.body()).contains("这个投票码已经投过一票");
    }

    private void opened(OnPaper ballot, int handedOut) throws Exception {
        var desk = desk();
        var form = new LinkedHashMap<String, String>();
        form.put("handedOut", String.valueOf(handedOut));
        form.put("first", ballot.halves().getLast());
        form.put("second", ballot.halves().getFirst());
        var path = ballot.home() + "/opening";
        assertThat(desk.send(path, path, form).statusCode()).isEqualTo(422);
        form.put("first", ballot.halves().getFirst());
        form.put("second", ballot.halves().getLast());
        var opened = desk.send(path, path, form);
        assertThat(desk.leadsTo(opened)).isEqualTo(ballot.home() + "/result");
        assertThat(desk.get(ballot.home() + "/result").body())
                .contains(ballot.answers().keySet().toArray(CharSequence[]::new));
    }

    /** Everybody finds the own vote, and the counts are those of the receipts. */
    private void published(OnPaper ballot, List<String> words, String most) throws Exception {
        var path = publicPath(ballot) + "/list";
        assertThat(text(outside.get(path).body())).contains(most);
        for (var one : ballot.answers().entrySet()) {
            var found = text(outside.post(path, Map.of("receipt", one.getKey())).body());
            assertThat(found).contains("您的一票 " + one.getKey());
            assertThat(found)
                    .containsPattern(one.getKey() + " [^0-9]*" + words.get(one.getValue()));
        }
    }

    /** 群众评议 by the rating: nothing is typed but the day. */
    private void reviewed(String home, OnPaper rating) throws Exception {
        var desk = desk();
        var path = home + "/steps/review-satisfaction";
        var page = desk.get(path).body();
        var id = rating.home().substring(rating.home().lastIndexOf('/') + 1);
        var key = all(OPTION, page).stream().filter(one -> one.startsWith(id)).findFirst();
        var form = new LinkedHashMap<>(hidden(FIELD, page));
        form.put("on", OVER.toString());
        form.put("rating", key.orElseThrow());

        assertThat(desk.leadsTo(desk.send(path, path, form))).isEqualTo(home);

        var shown = text(desk.get(home).body());
        assertThat(shown).contains("网上测评 三号院道路修缮：三号院道路修缮", "参加评议人数 6");
        for (int grade = 0; grade < GRADES.size(); grade++) {
            int said = grade;
            long receipts = rating.answers().values().stream().filter(one -> one == said).count();
            assertThat(shown).contains(GRADES.get(grade) + "人数 " + receipts);
        }
    }

    private static String publicPath(OnPaper ballot) {
        return ballot.home().replace("/sealed-ballots/", "/b/");
    }

    private static String grouped(String digits) {
        return digits.replaceAll("([0-9]{4})(?=[0-9])", "$1 ");
    }

    private static Map<String, String> hidden(Pattern field, String page) {
        var fields = new LinkedHashMap<String, String>();
        var found = field.matcher(page);
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }
        return fields;
    }

    private static List<String> all(Pattern wanted, String page) {
        return wanted.matcher(page).results().map(one -> one.group(1)).toList();
    }

    /** What stands on a page, without its marks. */
    private static String text(String page) {
        return page.replaceAll("<[^>]*>", " ").replaceAll("\\s+", " ");
    }
}
