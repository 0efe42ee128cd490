package cn.taizhang.demo;

import cn.taizhang.membership.EndReason;
import cn.taizhang.membership.NewSlice;
import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.people.NewPerson;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 演示在职党员进社区: 1,900 members on the job have reported to the community they live in and claimed a post on the as-of day,
 * 2,080 have reported.
 */
final class DemoReporting {

    private static final int PLAIN = 1_820;

    /** Trap: of units outside the district and on no roll here any more; they count all the same. */
    private static final int OUTSIDE = 50;

    /** Trap: moved to another community and reported again there; the claim of before is enough. */
    private static final int MOVED = 30;

    /** Trap: of the plain ones so many claimed a second post. */
    private static final int TWICE = 300;

    /** Trap: of the plain ones so many whose claim ran out with month 11; they count all the same. */
    private static final int CLAIM_ENDED = 150;

    /** Trap: reported, and claimed nothing. */
    private static final int WITHOUT_CLAIM = 120;

    /** Trap: reported, and nobody confirmed the claim. */
    private static final int NOT_CONFIRMED = 60;

    /** Trap: reported and claimed, retired since. */
    private static final int RETIRED = 90;

    /** Trap: reported and claimed, and ended without another slip. */
    private static final int ENDED = 20;

    /** Trap: reported and claimed, and no longer on any roll. */
    private static final int OFF_THE_ROLL = 20;

    private static final int NOT_ACCEPTED = 40;

    /** So many of one unit reported on one day. */
    private static final int TOGETHER = 49;

    private static final int RETIREMENT = 60;
    private static final List<String> POSTS = DemoNames.words("政策宣讲员 楼道整洁监督员 邻里调解员 助老陪护员");
    private static final List<String> CATEGORIES = DemoNames.words("政策宣传 环境卫生 矛盾调解 帮困助残");
    private static final List<String> OUTSIDE_UNITS =
            DemoNames.words("省水文局 市城建投集团 市中心医院 市供电公司 铁路工务段");

    private final DemoTree tree;
    private final DemoRolls rolls;
    private final DemoCalendar calendar;
    private final DemoSheet posts;
    private final DemoSheet slips;
    private final DemoSheet claims;
    private final Map<PersonId, NewPerson> persons = new HashMap<>();
    private int number;

    /** 报到的一名党员. */
    private record Reporting(
            NewPerson member, @Nullable NewOrganization employer, @Nullable String outside) {

        OrganizationId residence() {
            return Objects.requireNonNull(member.residence());
        }
    }

    DemoReporting(DemoTree tree, DemoRolls rolls, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.rolls = rolls;
        this.calendar = calendar;
        this.posts =
                new DemoSheet("service-posts", calendar, ids, "社区", "岗位名称", "岗位类别", "名额", "设岗日期");
        this.slips =
                new DemoSheet(
                        "report-slips",
                        calendar,
                        ids,
                        "党员",
                        "社区",
                        "所在单位",
                        "区外单位",
                        "开具日期",
                        "报到日期",
                        "接收日期",
                        "终止日期",
                        "终止原因",
                        "退休日期");
        this.claims =
                new DemoSheet(
                        "post-claims",
                        calendar,
                        ids,
                        "党员",
                        "社区",
                        "认领岗位",
                        "认领日期",
                        "确认日期",
                        "结束日期",
                        "承诺");
        rolls.persons.forEach(person -> persons.put(person.id(), person));
    }

    /** In the order in which they are to come in. */
    List<DemoSheet> sheets() {
        for (var community : tree.communities) {
            for (int n = 0; n < POSTS.size(); n++) {
                posts.add(community, POSTS.get(n), CATEGORIES.get(n), 40, calendar.startOf(0));
            }
        }
        var working = workingHere(false).iterator();
        for (int n = 0; n < PLAIN; n++) {
            plainly(working.next(), n);
        }
        for (int n = 0; n < MOVED; n++) {
            moved(working.next());
        }
        for (int n = 0; n < WITHOUT_CLAIM; n++) {
            reports(working.next(), day());
        }
        for (int n = 0; n < NOT_CONFIRMED; n++) {
            var one = working.next();
            var accepted = day();
            reports(one, accepted);
            claims(one, community(one), n, accepted.plusDays(8), false, null);
        }
        for (int n = 0; n < ENDED; n++) {
            var one = working.next();
            var accepted = day();
            slip(one, community(one), accepted, calendar.startOf(16).plusDays(n), "注销", null);
            claims(one, community(one), n, accepted.plusDays(8), true, null);
        }
        for (int n = 0; n < NOT_ACCEPTED; n++) {
            var one = working.next();
            var issued = day();
            slips.add(
                    one.member(),
                    community(one),
                    one.employer(),
                    null,
                    issued,
                    issued.plusDays(3),
                    null,
                    null,
                    null,
                    null);
        }
        retired();
        former();
        return List.of(posts, slips, claims);
    }

    private void plainly(Reporting one, int n) {
        boolean together = n < TOGETHER;
        var accepted = together ? calendar.startOf(9).plusDays(11) : day();
        reports(one, accepted);
        // those whose claim ran out had claimed before
        boolean ranOut = n % 12 == 0 && n / 12 < CLAIM_ENDED;
        var claimed =
                ranOut && accepted.isAfter(calendar.startOf(10)) ? null : accepted.plusDays(8);
        claims(
                one,
                community(one),
                n,
                claimed == null ? calendar.startOf(11).plusDays(3) : claimed,
                true,
                ranOut ? calendar.startOf(12) : null);
        if (n % 6 == 1 && n / 6 < TWICE) {
            claims(one, community(one), n + 1, accepted.plusDays(15), true, null);
        }
    }

    private void moved(Reporting one) {
        var before = tree.communities.get((tree.communities.indexOf(community(one)) + 9) % 70);
        var accepted = calendar.startOf(3).plusDays(6);
        var left = calendar.startOf(11).plusDays(4);
        slip(one, before, accepted, left, "迁居", null);
        claims(one, before, number, accepted.plusDays(8), true, left);
        slip(one, community(one), left.plusDays(6), null, null, null);
    }

    private void retired() {
        var old = workingHere(true).iterator();
        for (int n = 0; n < RETIRED; n++) {
            var one = old.next();
            var accepted = calendar.startOf(2).plusDays(n % 20);
            var retired = calendar.startOf(n < RETIRED / 2 ? 10 : 15).plusDays(n % 25);
            slip(one, community(one), accepted, null, null, retired);
            claims(one, community(one), n, accepted.plusDays(8), true, null);
        }
    }

    /** Of those who are on no roll any more: some work outside and live here, some worked here. */
    private void former() {
        int outside = 0;
        int offTheRoll = 0;
        for (var slice : rolls.slices) {
            var person = Objects.requireNonNull(persons.get(slice.person()));
            if (slice.toOn() == null || person.residence() == null || !isLast(slice)) {
                continue;
            }
            if (slice.endReason() == EndReason.TRANSFER_OUT && outside < OUTSIDE) {
                String unit = OUTSIDE_UNITS.get(outside % OUTSIDE_UNITS.size());
                reportsAndClaims(new Reporting(person, null, unit));
                outside++;
            } else if (slice.endReason() != EndReason.TRANSFER_OUT && offTheRoll < OFF_THE_ROLL) {
                reportsAndClaims(new Reporting(person, tree.units.getFirst(), null));
                offTheRoll++;
            }
        }
    }

    private boolean isLast(NewSlice slice) {
        return rolls.slices.stream()
                .noneMatch(other ->
                        other.person().equals(slice.person())
                                && other.fromOn().isAfter(slice.fromOn()));
    }

    private void reportsAndClaims(Reporting one) {
        var accepted = calendar.startOf(1).plusDays(number % 20);
        reports(one, accepted);
        claims(one, community(one), number, accepted.plusDays(8), true, null);
    }

    private void reports(Reporting one, LocalDate accepted) {
        slip(one, community(one), accepted, null, null, null);
    }

    private void slip(
            Reporting one,
            NewOrganization community,
            LocalDate accepted,
            @Nullable LocalDate ended,
            @Nullable String reason,
            @Nullable LocalDate retired) {
        number++;
        slips.add(
                one.member(),
                community,
                one.employer(),
                one.outside(),
                accepted.minusDays(5),
                accepted.minusDays(2),
                accepted,
                ended,
                reason,
                retired);
    }

    private void claims(
            Reporting one,
            NewOrganization community,
            int post,
            LocalDate claimed,
            boolean confirmed,
            @Nullable LocalDate ended) {
        claims.add(
                one.member(),
                community,
                POSTS.get(post % POSTS.size()),
                claimed,
                confirmed ? claimed.plusDays(2) : null,
                ended,
                "每月到岗一次。");
    }

    /** Over fourteen months, no two that follow one another on the same day. */
    private LocalDate day() {
        return calendar.startOf(number % 14 + 2).plusDays(1L + number % 20);
    }

    private NewOrganization community(Reporting one) {
        return tree.get(one.residence());
    }

    /** Members of branches at work who live in a community and stay where they are; either below the age of retirement or above. */
    private List<Reporting> workingHere(boolean old) {
        var found = new ArrayList<Reporting>();
        Set<PersonId> seen = new HashSet<>();
        for (var branch : tree.branches) {
            var employer = employer(branch);
            if (employer.kind() == OrganizationKind.COMMUNITY) {
                continue;
            }
            for (var id : rolls.steadyIn(branch.id(), calendar.firstDay())) {
                var person = Objects.requireNonNull(persons.get(id));
                boolean above = !person.bornOn().plusYears(RETIREMENT).isAfter(calendar.asOf());
                if (person.residence() != null && above == old && seen.add(id)) {
                    found.add(new Reporting(person, employer, null));
                }
            }
        }
        return found;
    }

    private NewOrganization employer(NewOrganization branch) {
        var above = tree.parentOf(branch);
        return above.kind() == OrganizationKind.PARTY_BRANCH ? employer(above) : above;
    }
}
