package cn.taizhang.demo;

import cn.taizhang.organization.NewOrganization;
import cn.taizhang.people.NewPost;
import cn.taizhang.people.PersonId;
import cn.taizhang.people.PostTitle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 演示任职: secretaries and committees from the district down to the branch, taken from members who stay where they are. */
final class DemoPosts {

    private static final int STANDING_COMMITTEE = 8;
    private static final int LEADING_CADRES = 12;
    private static final int DEPARTMENT_STAFF = 14;

    private final DemoTree tree;
    private final DemoRolls rolls;
    private final LocalDate since;

    DemoPosts(DemoTree tree, DemoRolls rolls, DemoCalendar calendar) {
        this.tree = tree;
        this.rolls = rolls;
        this.since = calendar.startOf(0).minusMonths(6);
    }

    void fill() {
        fillDistrict();
        tree.streets.forEach(street -> committee(street, steady(tree.below(street).get(0)), 5));
        tree.communities.forEach(community -> committee(community, steadyUnder(community, 1), 4));
        tree.units.forEach(unit -> committee(unit, steadyUnder(unit, 1), 3));
        tree.workingCommittees.forEach(one -> committee(one, steadyUnder(one, 2), 3));
        var cluster = tree.named(DemoFounding.CLUSTER);
        committee(cluster, steadyUnder(cluster, 1), 4);
        for (var branch : tree.branches) {
            committee(branch, steady(branch), 2);
        }
    }

    private void fillDistrict() {
        var district = tree.district();
        var known = new ArrayList<PersonId>();
        tree.units.subList(0, 8).forEach(unit -> known.addAll(steadyUnder(unit, 3)));
        var taking = known.iterator();
        post(taking.next(), district, PostTitle.SECRETARY);
        post(taking.next(), district, PostTitle.DEPUTY_SECRETARY);
        post(taking.next(), district, PostTitle.DEPUTY_SECRETARY);
        for (int n = 0; n < STANDING_COMMITTEE; n++) {
            post(taking.next(), district, PostTitle.STANDING_COMMITTEE_MEMBER);
        }
        for (int n = 0; n < LEADING_CADRES; n++) {
            post(taking.next(), district, PostTitle.LEADING_CADRE);
        }
        var department = tree.named(DemoFounding.DEPARTMENT);
        post(taking.next(), department, PostTitle.DIRECTOR);
        for (int n = 0; n < DEPARTMENT_STAFF; n++) {
            post(taking.next(), department, PostTitle.STAFF);
        }
    }

    /** A secretary, a deputy and the members, as far as there are people. */
    private void committee(NewOrganization organization, List<PersonId> people, int members) {
        int last = Math.min(people.size(), members + 2);
        for (int n = 0; n < last; n++) {
            var title =
                    switch (n) {
                        case 0 -> PostTitle.SECRETARY;
                        case 1 -> PostTitle.DEPUTY_SECRETARY;
                        default -> PostTitle.COMMITTEE_MEMBER;
                    };
            post(people.get(n), organization, title);
        }
    }

    private void post(PersonId person, NewOrganization organization, PostTitle title) {
        rolls.appoint(new NewPost(person, organization.id(), title, since));
    }

    private List<PersonId> steady(NewOrganization branch) {
        return rolls.steadyIn(branch.id(), since);
    }

    /** Some of the steady members of each branch below, skipping those who lead the branch itself. */
    private List<PersonId> steadyUnder(NewOrganization organization, int eachSkips) {
        var found = new ArrayList<PersonId>();
        for (var branch : tree.branchesUnder(organization)) {
            var steady = steady(branch);
            found.addAll(steady.subList(Math.min(eachSkips, steady.size()), steady.size()));
        }
        return found;
    }
}
