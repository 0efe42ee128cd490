package cn.taizhang.demo;

import cn.taizhang.membership.EndReason;
import cn.taizhang.membership.MemberKind;
import cn.taizhang.membership.NewSlice;
import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.IdentityNumber;
import cn.taizhang.people.NewPerson;
import cn.taizhang.people.PersonId;
import cn.taizhang.people.Sex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * 演示党员: 17,000 persons on the rolls of 700 branches on the as-of day, and 420 who no longer are. In between people join,
 * become formal members, move, die and are struck off, so that every day has a roll of its own.
 */
final class DemoPeople {

    /** Identity numbers begin with an area that no division has; 100 begins no mobile number. */
    private static final String NO_AREA = "990101";

    private static final String NO_NETWORK = "100";

    private static final int SMALLEST_BRANCH = 12;
    private static final int SIZES = 25;

    /** One in so many persons, at such a place of the row, has such a life. */
    private static final int ON_PROBATION = 61;

    private static final int BECAME_FORMAL = 53;
    private static final int MOVED_BRANCH = 19;
    private static final int CAME_FROM_OUTSIDE = 37;

    private final DemoTree tree;
    private final DemoCalendar calendar;
    private final DemoIds ids;
    private final Random random = new Random(20200701);
    private final DemoRolls rolls = new DemoRolls();
    private final Map<String, Integer> sameBirthday = new HashMap<>();

    DemoPeople(DemoTree tree, DemoCalendar calendar, DemoIds ids) {
        this.tree = tree;
        this.calendar = calendar;
        this.ids = ids;
    }

    DemoRolls settle() {
        int[] sizes = sizes();
        int number = 0;
        for (int b = 0; b < sizes.length; b++) {
            var branch = tree.branches.get(b);
            for (int n = 0; n < sizes[b]; n++) {
                settleMember(branch, number++);
            }
        }
        for (int n = 0; n < DemoCounts.FORMER_MEMBERS; n++) {
            settleFormer(tree.branches.get(n * 13 % tree.branches.size()), n);
        }
        new DemoPosts(tree, rolls, calendar).fill();
        return rolls;
    }

    /** From twelve to about thirty-six, together exactly the number promised. */
    private int[] sizes() {
        int[] sizes = new int[tree.branches.size()];
        int sum = 0;
        for (int b = 0; b < sizes.length; b++) {
            sizes[b] = SMALLEST_BRANCH + random.nextInt(SIZES);
            sum += sizes[b];
        }
        for (int b = 0; sum != DemoCounts.MEMBERS; b = (b + 1) % sizes.length) {
            int step = sum < DemoCounts.MEMBERS ? 1 : -1;
            sizes[b] += step;
            sum += step;
        }
        return sizes;
    }

    private void settleMember(NewOrganization branch, int number) {
        boolean young = number % ON_PROBATION == 3 || number % BECAME_FORMAL == 7;
        var person = person(young ? 22 + random.nextInt(14) : 26 + age(58));
        if (number % ON_PROBATION == 3) {
            var from = between(calendar.asOf().minusDays(340), calendar.asOf().minusDays(10));
            rolls.add(person, List.of(open(person, branch, MemberKind.PROBATIONARY, from)));
        } else if (number % BECAME_FORMAL == 7) {
            rolls.add(person, becameFormal(person, branch));
        } else if (number % MOVED_BRANCH == 5) {
            rolls.add(person, moved(person, branch, number));
        } else if (number % CAME_FROM_OUTSIDE == 9) {
            var from = between(calendar.firstDay(), calendar.asOf());
            rolls.add(person, List.of(open(person, branch, MemberKind.FORMAL, from)));
        } else {
            rolls.add(
                    person,
                    List.of(open(person, branch, MemberKind.FORMAL, joined(person, branch))));
        }
    }

    private List<NewSlice> becameFormal(NewPerson person, NewOrganization branch) {
        var admitted = between(calendar.firstDay().minusDays(350), calendar.asOf().minusDays(366));
        var formal = admitted.plusYears(1);
        return List.of(
                new NewSlice(
                        person.id(),
                        branch.id(),
                        MemberKind.PROBATIONARY,
                        admitted,
                        formal,
                        EndReason.BECAME_FORMAL),
                open(person, branch, MemberKind.FORMAL, formal));
    }

    private List<NewSlice> moved(NewPerson person, NewOrganization branch, int number) {
        int elsewhere = (tree.branches.indexOf(branch) + 11 + number % 97) % tree.branches.size();
        var before = tree.branches.get(elsewhere);
        var on = between(calendar.firstDay(), calendar.asOf());
        return List.of(
                ended(person, before, joined(person, before), on, EndReason.TRANSFER_OUT),
                open(person, branch, MemberKind.FORMAL, on));
    }

    /** Of every seventy: forty-five died, twenty-one left the district, four are members no longer. */
    private void settleFormer(NewOrganization branch, int number) {
        int turn = number % 70;
        var reason =
                switch (turn) {
                    case 66 -> EndReason.STRUCK_OFF;
                    case 67 -> EndReason.SELF_WITHDRAWN;
                    case 68 -> EndReason.SUSPENDED_LOST_CONTACT;
                    case 69 -> number < 140 ? EndReason.EXPELLED : EndReason.ADVISED_OUT;
                    default -> turn < 45 ? EndReason.DECEASED : EndReason.TRANSFER_OUT;
                };
        var person = person(reason == EndReason.DECEASED ? 62 + random.nextInt(32) : 26 + age(40));
        var on = between(calendar.firstDay().plusDays(1), calendar.asOf());
        rolls.add(person, List.of(ended(person, branch, joined(person, branch), on, reason)));
    }

    private NewPerson person(int age) {
        var sex = random.nextInt(100) < 64 ? Sex.MALE : Sex.FEMALE;
        var bornOn = calendar.asOf().minusYears(age).minusDays(random.nextInt(365));
        var telephone = NO_NETWORK + "%08d".formatted(random.nextInt(100_000_000));
        return new NewPerson(
                new PersonId(ids.next(calendar.firstDay().atStartOfDay())),
                DemoNames.person(sex, random),
                sex,
                bornOn,
                identity(bornOn, sex),
                telephone,
                residence());
    }

    /** Two out of three live in a community of the district. */
    private @Nullable OrganizationId residence() {
        int community = random.nextInt(tree.communities.size() * 3 / 2);
        return community < tree.communities.size() ? tree.communities.get(community).id() : null;
    }

    private IdentityNumber identity(LocalDate bornOn, Sex sex) {
        String day = bornOn.toString().replace("-", "");
        int earlier = sameBirthday.merge(day + sex, 1, Integer::sum) - 1;
        String digits = NO_AREA + day + "%03d".formatted(earlier * 2 + (sex == Sex.MALE ? 1 : 0));
        return IdentityNumber.parse(digits + IdentityNumber.checkOf(digits)).orElseThrow();
    }

    /** On this roll since they joined, at the earliest since the branch exists. */
    private LocalDate joined(NewPerson person, NewOrganization branch) {
        var admitted = person.bornOn().plusYears(19).plusDays(random.nextInt(2_200));
        var founded = branch.foundedOn().plusDays(random.nextInt(60));
        var latest = calendar.firstDay().minusDays(1);
        var from = admitted.isAfter(founded) ? admitted : founded;
        return from.isAfter(latest) ? latest : from;
    }

    /** Years above the youngest, few of them many. */
    private int age(int most) {
        return (random.nextInt(most) + random.nextInt(most)) / 2;
    }

    private LocalDate between(LocalDate from, LocalDate to) {
        return from.plusDays(random.nextInt((int) (to.toEpochDay() - from.toEpochDay()) + 1));
    }

    private static NewSlice open(
            NewPerson person, NewOrganization branch, MemberKind kind, LocalDate from) {
        return NewSlice.open(person.id(), branch.id(), kind, from);
    }

    private static NewSlice ended(
            NewPerson person,
            NewOrganization branch,
            LocalDate from,
            LocalDate on,
            EndReason reason) {
        return new NewSlice(person.id(), branch.id(), MemberKind.FORMAL, from, on, reason);
    }
}
