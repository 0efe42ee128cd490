package cn.taizhang.demo;

import cn.taizhang.organization.NewOrganization;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * 演示区域化党建: nine streets with a 大工委 and forty-seven communities with a 大党委 on the as-of day. Streets and communities
 * go by their number in the tree.
 */
final class DemoCobuilding {

    private static final int PLAIN_STREETS = 8;

    /** Trap: ended, and established again. */
    private static final int STREET_AGAIN = 8;

    /** Trap: approved, not yet established. */
    private static final int STREET_APPROVED = 9;

    /** Trap: ended. */
    private static final int STREET_ENDED = 10;

    /** Trap: all its communities have one, the street itself has none. */
    private static final int STREET_WITHOUT = 11;

    /** Two call it as elsewhere; the others go by the local name 大党工委. */
    private static final int USUALLY_CALLED = 2;

    private static final int PLAIN_COMMUNITIES = 40;

    /** Trap: ended, and established again. */
    private static final int COMMUNITY_AGAIN = 40;

    /** Trap: approved, not yet established. */
    private static final int[] COMMUNITIES_APPROVED = {41, 42};

    /** Trap: ended. */
    private static final int[] COMMUNITIES_ENDED = {43, 44};

    /** Established in month 16 only. */
    private static final int COMMUNITY_LATE = 45;

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoSheet committees;

    DemoCobuilding(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        this.committees =
                new DemoSheet(
                        "extended-committees",
                        calendar,
                        ids,
                        "街道或社区",
                        "名称",
                        "批复文件",
                        "批复组织",
                        "批复日期",
                        "成立日期",
                        "撤销日期");
    }

    DemoSheet committees() {
        ofStreets();
        ofCommunities();
        return committees;
    }

    private void ofStreets() {
        for (int n = 0; n < PLAIN_STREETS; n++) {
            add(street(n), early(n), null);
        }
        add(street(STREET_AGAIN), early(STREET_AGAIN), calendar.startOf(4).plusDays(6));
        add(street(STREET_AGAIN), in(9), null);
        approved(street(STREET_APPROVED), in(16));
        add(street(STREET_ENDED), early(STREET_ENDED), calendar.startOf(11).plusDays(3));
    }

    private void ofCommunities() {
        for (int n = 0; n < PLAIN_COMMUNITIES; n++) {
            add(community(n), in(n % 12), null);
        }
        tree.communitiesOf(street(STREET_WITHOUT)).forEach(one -> add(one, in(5), null));
        add(community(COMMUNITY_AGAIN), in(1), calendar.startOf(7).plusDays(2));
        add(community(COMMUNITY_AGAIN), in(12), null);
        for (int n : COMMUNITIES_APPROVED) {
            approved(community(n), in(15));
        }
        add(community(COMMUNITIES_ENDED[0]), in(2), calendar.startOf(10).plusDays(8));
        add(community(COMMUNITIES_ENDED[1]), in(3), calendar.startOf(15).plusDays(8));
        add(community(COMMUNITY_LATE), in(16), null);
        // Trap: the community was merged away, and its successor has none of its own
        add(tree.named(DemoNames.MERGED_COMMUNITY), in(4), null);
    }

    private NewOrganization street(int number) {
        return tree.streets.get(number);
    }

    private NewOrganization community(int number) {
        return tree.communities.get(number);
    }

    private LocalDate early(int number) {
        return calendar.nextWorkingDay(
                calendar.firstDay().minusMonths(6L + number % 4).plusDays(12L + number));
    }

    private LocalDate in(int month) {
        return calendar.nextWorkingDay(calendar.startOf(month).plusDays(14));
    }

    /** Approved three weeks before it is established. */
    private void add(NewOrganization owner, LocalDate established, @Nullable LocalDate ended) {
        add(owner, established.minusDays(21), established, ended);
    }

    private void approved(NewOrganization owner, LocalDate on) {
        add(owner, on, null, null);
    }

    private void add(
            NewOrganization owner,
            LocalDate approved,
            @Nullable LocalDate established,
            @Nullable LocalDate ended) {
        int place = tree.streets.indexOf(owner);
        boolean ofStreet = place >= 0;
        var approving = ofStreet ? tree.district() : tree.parentOf(owner);
        String called = !ofStreet ? "大党委" : place < USUALLY_CALLED ? "大工委" : "大党工委";
        String word = ofStreet ? "澄组" : approving.name().replace("街道", "") + "工委";
        committees.add(
                owner,
                owner.name() + called,
                "关于同意成立%s的批复（%s〔%d〕%d号）"
                        .formatted(
                                owner.name() + called,
                                word,
                                approved.getYear(),
                                21 + committees.count()),
                ofStreet ? "区委组织部" : approving.name() + "党工委",
                approved,
                established,
                ended);
    }
}
