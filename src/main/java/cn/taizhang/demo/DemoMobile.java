package cn.taizhang.demo;

import cn.taizhang.organization.NewOrganization;
import cn.taizhang.people.NewPerson;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 演示流动党员: 150 members are away on the as-of day; 143 certificates were handed out, 118 of them (or what replaced them) are
 * valid. Members are of the branches of communities, certificates of their streets.
 */
final class DemoMobile {

    private static final int EVER_AWAY = 170;

    /** Trap: were away and came back: numbers from 131 on. */
    private static final int FIRST_RETURNED = 131;

    private static final int FIRST_AWAY_AGAIN = 151;

    private static final int CERTIFICATES = 143;

    /** Trap: lost, and replaced by another number. */
    private static final int REPLACED = 12;

    /** Trap: expired without anybody ending them: numbers from 118 to 130; those behind were given back. */
    private static final int FIRST_EXPIRED = 118;

    /** Trap: guests from elsewhere are no members out. */
    private static final int GUESTS = 25;

    private static final int TERM_YEARS = 3;
    private static final List<String> PLACES = DemoNames.words("苏州 深圳 郑州 义乌 东莞 天津 成都 西安");

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoSheet members;
    private final DemoSheet certificates;
    private final List<Away> away = new ArrayList<>();

    private record Away(NewPerson member, NewOrganization branch, NewOrganization street) {}

    DemoMobile(DemoTree tree, DemoRolls rolls, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        this.members =
                new DemoSheet(
                        "mobile-members",
                        calendar,
                        ids,
                        "党员",
                        "党支部",
                        "流向",
                        "外出日期",
                        "流动去向",
                        "对方党组织",
                        "返回日期");
        this.certificates =
                new DemoSheet(
                        "activity-certificates",
                        calendar,
                        ids,
                        "证号",
                        "发证党组织",
                        "持证党员",
                        "发证日期",
                        "有效期至",
                        "换发前证号",
                        "终止日期",
                        "终止原因");
        choose(rolls);
    }

    /** In the order in which they are to come in. */
    List<DemoSheet> sheets() {
        for (int n = 0; n < EVER_AWAY; n++) {
            boolean returned = n >= FIRST_RETURNED && n < FIRST_AWAY_AGAIN;
            out(away.get(n), n, returned ? calendar.startOf(14).plusDays(n % 20) : null);
        }
        for (int n = 0; n < GUESTS; n++) {
            var guest = away.get(EVER_AWAY + n);
            members.add(
                    guest.member(),
                    guest.branch(),
                    "流入",
                    calendar.startOf(n % 10).plusDays(4),
                    PLACES.get(n % PLACES.size()),
                    null,
                    null);
        }
        for (int n = 0; n < CERTIFICATES; n++) {
            certificate(away.get(n), n);
        }
        return List.of(members, certificates);
    }

    private void out(Away one, int n, @Nullable LocalDate returned) {
        String place = PLACES.get(n % PLACES.size());
        members.add(
                one.member(),
                one.branch(),
                "流出",
                left(n),
                place,
                n % 3 == 0 ? place + "流动党员服务中心党支部" : null,
                returned);
    }

    private void certificate(Away one, int n) {
        var issued = left(n).plusDays(6);
        boolean expired = n >= FIRST_EXPIRED && n < FIRST_RETURNED;
        var validTo =
                expired ? calendar.startOf(15).plusDays(n % 20) : calendar.asOf().plusYears(1);
        if (n < REPLACED) {
            var lost = calendar.startOf(15).plusDays(n);
            handedOut(one, number(n), issued, validTo, null, lost, "遗失");
            handedOut(
                    one, number(n) + "补", lost, lost.plusYears(TERM_YEARS), number(n), null, null);
        } else if (n >= FIRST_RETURNED) {
            handedOut(
                    one,
                    number(n),
                    issued,
                    validTo,
                    null,
                    calendar.startOf(14).plusDays(n % 20),
                    "交回");
        } else {
            handedOut(one, number(n), issued, validTo, null, null, null);
        }
    }

    private void handedOut(
            Away one,
            String number,
            LocalDate issued,
            LocalDate validTo,
            @Nullable String replaced,
            @Nullable LocalDate ended,
            @Nullable String reason) {
        certificates.add(
                number, one.street(), one.member(), issued, validTo, replaced, ended, reason);
    }

    private static String number(int n) {
        return "LD%04d".formatted(n + 1);
    }

    /** From the year before the eighteen months on; a few in the last month but one. */
    private LocalDate left(int n) {
        return n % 29 == 28 && n < FIRST_EXPIRED
                ? calendar.startOf(16).plusDays(n % 12)
                : calendar.firstDay().minusMonths(6).plusDays(n * 3L % 500);
    }

    /** One of each branch of a community, who stays on its roll. */
    private void choose(DemoRolls rolls) {
        Map<PersonId, NewPerson> persons = new HashMap<>();
        rolls.persons.forEach(person -> persons.put(person.id(), person));
        for (var community : tree.communities) {
            for (var branch : tree.below(community)) {
                var steady = rolls.steadyIn(branch.id(), calendar.firstDay().minusYears(1));
                if (away.size() < EVER_AWAY + GUESTS && !steady.isEmpty()) {
                    var member = Objects.requireNonNull(persons.get(steady.getLast()));
                    away.add(new Away(member, branch, tree.parentOf(community)));
                }
            }
        }
    }
}
