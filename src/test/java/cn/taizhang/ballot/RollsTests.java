package cn.taizhang.ballot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.organization.Organizations;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestClock;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("名册登记")
class RollsTests {

    private static final LocalDate DRAWN = LocalDate.of(2026, 3, 1);
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 20);

    @Autowired private TestDistricts districts;
    @Autowired private Rolls rolls;
    @Autowired private Organizations organizations;
    @Autowired private AuditTrail trail;
    @Autowired private TestClock clock;

    private TestDistrict district;
    private Viewer clerk;

    @BeforeEach
    void a_community_has_residents() {
        clock.standOn(TODAY);
        district = districts.found();
        clerk = district.firstCommunityClerk();
    }

    @AfterEach
    void the_clock_stands_as_before() {
        clock.reset();
    }

    @Test
    void the_number_of_those_entitled_is_that_of_its_lines() {
        var id = drawn("王芳 3-201\n李国 3-202\n赵敏");

        assertThat(rolls.eligible(clerk, id, DRAWN)).isEqualTo(3);
        assertThat(rolls.eligible(clerk, id, DRAWN.minusDays(1))).isZero();
        assertThat(rolls.on(clerk, id, DRAWN).eligible()).isEqualTo(3);
        assertThat(rolls.on(clerk, id, DRAWN).entitled()).isEqualTo(Denominator.ALL_HOUSEHOLDS);
        assertThat(rolls.get(clerk, id).title()).isEqualTo("户代表名册");
    }

    @Test
    void it_is_refused_with_everything_that_is_wrong() {
        var wrong = new RollDraft(" ", Denominator.BALLOTS_CAST, TODAY.plusDays(1), "王芳\n王芳");
        var missing = new RollDraft("名".repeat(101), null, null, "");

        assertThat(fields(draw(Ids.next(), wrong)))
                .containsExactly("title", "entitled", "drawnUpOn", "pasted");
        assertThat(fields(draw(Ids.next(), missing)))
                .containsExactly("title", "entitled", "drawnUpOn", "pasted");
        assertThat(rolls.list(clerk, null, null, 9)).isEmpty();
    }

    @Test
    void a_double_click_draws_one() {
        var key = Ids.next();

        assertThat(draw(key, draft("王芳"))).isEqualTo(draw(key, draft("王芳")));
        assertThat(rolls.list(clerk, null, null, 9)).hasSize(1);
        assertThat(trail.about(Rolls.REGISTER, key)).hasSize(1);
    }

    @Test
    void who_is_added_counts_from_that_day_on() {
        var id = drawn("王芳\n李国");

        assertThat(rolls.add(clerk, id, TODAY, "迁入", "1. 赵敏\n2. 孙立"))
                .isEqualTo(new Outcome.Done<>(2));

        assertThat(rolls.eligible(clerk, id, TODAY.minusDays(1))).isEqualTo(2);
        assertThat(rolls.eligible(clerk, id, TODAY)).isEqualTo(4);
        assertThat(rolls.entries(clerk, id, TODAY, "", 0, 9))
                .extracting(RollEntry::place, RollEntry::name)
                .last()
                .isEqualTo(tuple(4, "孙立"));
        assertThat(rolls.corrected(clerk, id, 9))
                .extracting(RollEntry::because)
                .containsExactly("迁入", "迁入");
    }

    @Test
    void adding_is_refused_with_everything_that_is_wrong() {
        var id = drawn("王芳\n李国");

        assertThat(fields(rolls.add(clerk, id, DRAWN.minusDays(1), " ", "赵敏\n王芳")))
                .containsExactly("from", "reason", "pasted");
        assertThat(fields(rolls.add(clerk, id, null, "迁入", ""))).containsExactly("from", "pasted");
        assertThat(fields(rolls.add(clerk, id, TODAY.plusDays(1), "迁入", "赵敏")))
                .containsExactly("from");
        assertThat(rolls.eligible(clerk, id, TODAY)).isEqualTo(2);
    }

    @Test
    void who_is_ended_counts_up_to_the_day_before() {
        var id = drawn("王芳\n李国");
        var wang = rolls.entries(clerk, id, DRAWN, "王", 0, 9).getFirst();

        rolls.end(clerk, id, wang.id(), TODAY, "迁出").orThrow();

        assertThat(rolls.eligible(clerk, id, TODAY.minusDays(1))).isEqualTo(2);
        assertThat(rolls.eligible(clerk, id, TODAY)).isOne();
        assertThat(rolls.on(clerk, id, TODAY).isEntitled(wang.id())).isFalse();
        assertThat(rolls.on(clerk, id, TODAY.minusDays(1)).isEntitled(wang.id())).isTrue();
        assertThat(rolls.entry(clerk, id, wang.id()).endedBecause()).isEqualTo("迁出");
        assertThat(rolls.end(clerk, id, wang.id(), TODAY, "迁出"))
                .isEqualTo(new Outcome.Done<>(wang.id()));
        assertThat(fields(rolls.end(clerk, id, wang.id(), DRAWN, "去世"))).containsOnlyNulls();
        // on the days before it was struck out it would count twice
        assertThat(fields(rolls.add(clerk, id, TODAY.minusDays(1), "迁回", "王芳")))
                .containsExactly("pasted");
        assertThat(rolls.add(clerk, id, TODAY, "迁回", "王芳")).isEqualTo(new Outcome.Done<>(1));
    }

    @Test
    void ending_is_refused_with_everything_that_is_wrong() {
        var id = drawn("王芳");
        rolls.add(clerk, id, TODAY, "迁入", "赵敏").orThrow();
        var zhao = rolls.entries(clerk, id, TODAY, "赵", 0, 9).getFirst().id();

        assertThat(fields(rolls.end(clerk, id, zhao, TODAY.minusDays(1), " ")))
                .containsExactly("endedOn", "reason");
        assertThat(fields(rolls.end(clerk, id, zhao, null, "迁出"))).containsExactly("endedOn");
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rolls.end(clerk, id, Ids.next(), TODAY, "迁出"));
    }

    @Test
    void entries_come_page_by_page_and_are_found_by_name_or_mark() {
        var id =
                drawn(
                        IntStream.rangeClosed(1, 9)
                                .mapToObj(at -> "居民" + "甲乙丙丁戊己庚辛壬".charAt(at - 1) + " 3-20" + at)
                                .collect(Collectors.joining("\n")));

        assertThat(rolls.entries(clerk, id, TODAY, "", 4, 3))
                .extracting(RollEntry::place)
                .containsExactly(5, 6, 7);
        assertThat(rolls.entries(clerk, id, TODAY, "3-209", 0, 9))
                .extracting(RollEntry::name)
                .containsExactly("居民壬");
        assertThat(rolls.entries(clerk, id, TODAY, "%", 0, 9)).isEmpty();
    }

    @Test
    void another_street_sees_and_changes_nothing_of_it() {
        var id = drawn("王芳");
        var stranger = district.secondStreetOfficer();

        assertThat(rolls.find(stranger, id)).isEmpty();
        assertThat(rolls.list(stranger, null, null, 9)).isEmpty();
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rolls.add(stranger, id, TODAY, "迁入", "赵敏"));
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() ->
                        rolls.draw(stranger, Ids.next(), district.firstCommunity(), draft("王芳")));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> rolls.find(district.leader(), id));
        assertThatExceptionOfType(NotAllowed.class)
                .isThrownBy(() -> rolls.add(district.viewer("office"), id, TODAY, "x", "赵敏"));
        assertThat(rolls.list(district.firstStreetOfficer(), null, null, 9))
                .extracting(Roll::id)
                .containsExactly(id);
    }

    @Test
    void the_former_street_reads_the_rolls_of_its_days_and_changes_none() {
        var id = drawn("王芳");
        organizations
                .move(
                        TestDistricts.MAKER,
                        district.firstCommunity(),
                        district.secondStreet(),
                        TODAY)
                .orThrow();
        var former = district.firstStreetOfficer();

        assertThat(seenBy(former)).containsExactly(id);
        assertThat(seenBy(district.secondStreetOfficer())).containsExactly(id);
        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> rolls.add(former, id, TODAY, "迁入", "赵敏"));
    }

    private List<UUID> seenBy(Viewer viewer) {
        return Acting.account(viewer.actor().account())
                .call(() -> rolls.list(viewer, null, null, 9).stream().map(Roll::id).toList());
    }

    @Test
    void rolls_come_page_by_page_the_newest_first() {
        var first = drawn("王芳");
        var second = drawn("李国");

        assertThat(rolls.list(clerk, district.firstCommunity(), null, 1))
                .extracting(Roll::id)
                .containsExactly(second);
        assertThat(rolls.list(clerk, district.firstCommunity(), second, 1))
                .extracting(Roll::id)
                .containsExactly(first);
    }

    private UUID drawn(String pasted) {
        return draw(Ids.next(), draft(pasted)).orThrow();
    }

    private Outcome<UUID> draw(UUID key, RollDraft draft) {
        return rolls.draw(clerk, key, district.firstCommunity(), draft);
    }

    private static RollDraft draft(String pasted) {
        return new RollDraft("户代表名册", Denominator.ALL_HOUSEHOLDS, DRAWN, pasted);
    }

    private static List<@Nullable String> fields(Outcome<?> outcome) {
        return switch (outcome) {
            case Outcome.Refused<?>(var breaches) ->
                    breaches.stream().map(Breach::field).distinct().toList();
            case Outcome.Done<?>(var value) -> throw new AssertionError("done: " + value);
        };
    }
}
