package cn.taizhang.recount;

import cn.taizhang.account.Viewer;
import cn.taizhang.campaign.NewProgramme;
import cn.taizhang.campaign.ProgrammeKind;
import cn.taizhang.campaign.Programmes;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.membership.EndReason;
import cn.taizhang.membership.MemberKind;
import cn.taizhang.membership.Memberships;
import cn.taizhang.membership.NewSlice;
import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.PartyForm;
import cn.taizhang.people.PersonId;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;

/**
 * 随机小区: two to four streets, three to eight communities, a few units and leading groups, and half a year of what such a district
 * records, changes and takes back. The same seed makes the same district. Everything goes through the product's facades; what they
 * refuse is no part of it.
 */
final class RandomDistrict {

    static final LocalDate FIRST_DAY = LocalDate.of(2019, 10, 1);
    static final LocalDate LAST_DAY = LocalDate.of(2020, 6, 30);

    private final Chance random;
    private final TestDistricts districts;
    private final ApplicationContext product;
    private final TestDistrict frame;
    private final List<OrganizationId> streets = new ArrayList<>();
    private final List<OrganizationId> communities = new ArrayList<>();
    private final List<OrganizationId> units = new ArrayList<>();
    private final List<OrganizationId> branches = new ArrayList<>();
    private final List<OrganizationId> all = new ArrayList<>();
    private final List<PersonId> persons = new ArrayList<>();
    private int founded;

    private RandomDistrict(long seed, TestDistricts districts, ApplicationContext product) {
        this.random = new Chance(seed);
        this.districts = districts;
        this.product = product;
        this.frame = districts.found();
    }

    static RandomDistrict of(long seed, TestDistricts districts, ApplicationContext product) {
        var made = new RandomDistrict(seed, districts, product);
        made.organizations();
        made.programmes();
        var records = new RandomRecords(made.random, made.officer(), made.all, product);
        records.oneOfEachKindHeldBy(made.frame.firstBranch());
        made.matters();
        var meetings = new ArrayList<MeetingId>(records.meetings(16));
        made.treeChanges();
        meetings.addAll(records.meetings(20));
        records.changesOf(meetings);
        records.documents(14);
        made.members();
        made.ledgers();
        var sheets =
                new RandomSheets(
                        made.random, made.viewer(), made.frame.district(), made.all, product);
        sheets.fill();
        sheets.correct();
        made.together();
        return made;
    }

    /** Who reads all that is exported, the talents too. */
    Viewer viewer() {
        return Viewer.commandLine("test", frame.district());
    }

    Viewer officer() {
        return frame.officer();
    }

    List<OrganizationId> all() {
        return all;
    }

    private void organizations() {
        streets.addAll(List.of(frame.firstStreet(), frame.secondStreet()));
        communities.addAll(
                List.of(frame.firstCommunity(), frame.secondCommunity(), frame.thirdCommunity()));
        units.add(frame.unit());
        branches.addAll(List.of(frame.firstBranch(), frame.secondBranch(), frame.thirdBranch()));
        all.addAll(
                List.of(
                        frame.district(),
                        frame.department(),
                        frame.cluster(),
                        frame.workingCommittee(),
                        frame.leadingGroup()));
        all.addAll(streets);
        all.addAll(communities);
        all.addAll(units);
        all.addAll(branches);
        times(2, () -> streets.add(found("街道", OrganizationKind.SUBDISTRICT, frame.district())));
        times(
                5,
                () ->
                        communities.add(
                                found("社区", OrganizationKind.COMMUNITY, random.one(streets))));
        units.add(found("局", OrganizationKind.DISTRICT_DIRECT_UNIT, frame.workingCommittee()));
        times(2, () -> units.add(unitSomewhere()));
        times(3, () -> branches.add(branch(random.one(communities))));
        times(1, () -> found("领导小组", OrganizationKind.LEADING_GROUP, frame.district()));
        times(2, () -> found("领导小组", OrganizationKind.LEADING_GROUP, random.one(streets)));
    }

    private OrganizationId unitSomewhere() {
        var above = random.nextBoolean() ? frame.district() : frame.workingCommittee();
        return found("局", OrganizationKind.DISTRICT_DIRECT_UNIT, above);
    }

    private OrganizationId branch(OrganizationId above) {
        return found("党支部", OrganizationKind.PARTY_BRANCH, above);
    }

    /** Most have been there for years; some are founded in these months. */
    private OrganizationId found(String name, OrganizationKind kind, OrganizationId above) {
        founded++;
        var wanted =
                new NewOrganization(
                        new OrganizationId(Ids.next()),
                        frame.prefix() + "-X" + founded,
                        "第" + founded + name,
                        "第" + founded + name,
                        kind,
                        kind == OrganizationKind.PARTY_BRANCH
                                ? PartyForm.BRANCH
                                : PartyForm.COMMITTEE,
                        kind == OrganizationKind.COMMUNITY,
                        random.oneIn(5) ? random.day(FIRST_DAY, LAST_DAY) : TestDistricts.FOUNDED,
                        above);
        var id = product.getBean(Organizations.class).found(TestDistricts.MAKER, wanted);
        // one that lies below a later one is founded with the years
        var made =
                id instanceof Outcome.Done<OrganizationId>(var done)
                        ? done
                        : districts.found(wanted.code(), wanted.name(), kind, frame.district());
        all.add(made);
        return made;
    }

    /** Theme programmes that end and begin anew, or never began; sometimes a street or a unit has one of its own. */
    private void programmes() {
        if (!random.oneIn(10)) {
            inTurn(frame.district(), ProgrammeKind.THEME_EDUCATION, LocalDate.of(2019, 9, 9));
        }
        if (random.oneIn(3)) {
            inTurn(random.one(streets), ProgrammeKind.THEME_EDUCATION, FIRST_DAY);
        }
        if (!random.oneIn(8)) {
            inTurn(
                    frame.district(),
                    ProgrammeKind.SUPERVISION_MECHANISM,
                    LocalDate.of(2019, 3, 11));
        }
    }

    private void inTurn(OrganizationId organization, ProgrammeKind kind, LocalDate earliest) {
        var from = random.day(earliest, LocalDate.of(2020, 2, 28));
        boolean ends = random.oneIn(2);
        var end = ends ? random.day(from.plusDays(1), LAST_DAY) : null;
        begin(organization, kind, from, end);
        if (end != null && !random.oneIn(3)) {
            begin(organization, kind, random.day(end, LAST_DAY), null);
        }
    }

    private void begin(
            OrganizationId organization,
            ProgrammeKind kind,
            LocalDate from,
            @Nullable LocalDate end) {
        var wanted =
                new NewProgramme(organization, kind, kind.label() + from, "区办〔2020〕1号", from, end);
        product.getBean(Programmes.class).start(officer(), wanted);
    }

    /** Communities that move, a unit and sometimes a community or a street that are merged, in mid-year. */
    private void treeChanges() {
        var tree = product.getBean(Organizations.class);
        times(
                3,
                () ->
                        tree.move(
                                TestDistricts.MAKER,
                                random.one(communities),
                                random.one(streets),
                                random.day(FIRST_DAY, LAST_DAY)));
        merge(units);
        if (random.oneIn(2)) {
            merge(communities);
        }
        if (random.oneIn(4)) {
            merge(streets);
        }
        if (random.oneIn(3)) {
            merge(branches);
        }
    }

    private void merge(List<OrganizationId> among) {
        product.getBean(Organizations.class)
                .merge(
                        TestDistricts.MAKER,
                        random.one(among),
                        random.one(among),
                        random.day(FIRST_DAY, LAST_DAY));
    }

    private void ledgers() {
        var ledgers = new RandomLedgers(random, officer(), all, product);
        ledgers.rectification(frame.district());
        ledgers.decisions();
        ledgers.pilots(frame.district());
    }

    /** Before the tree changes: a matter goes its way in a community that is there. */
    private void matters() {
        var there =
                List.of(frame.firstCommunity(), frame.secondCommunity(), frame.thirdCommunity());
        new RandomMatters(random, officer(), there, product).go();
    }

    /** One at least: a register that was never used makes its figures unknown, and the tests share one database. */
    private void members() {
        member();
        times(5, this::member);
    }

    /** On a roll for some time; then moved, ended, and perhaps on a roll again. */
    private void member() {
        var memberships = product.getBean(Memberships.class);
        var branch =
                random.one(List.of(frame.firstBranch(), frame.secondBranch(), frame.thirdBranch()));
        var since = random.day(LocalDate.of(2018, 1, 1), FIRST_DAY.minusDays(1));
        var person = districts.member("某人", branch, since);
        persons.add(person);
        if (random.oneIn(2)) {
            memberships.transfer(
                    TestDistricts.MAKER,
                    person,
                    random.one(branches),
                    random.day(FIRST_DAY, LAST_DAY));
        }
        if (random.oneIn(2)) {
            memberships.end(
                    TestDistricts.MAKER,
                    person,
                    random.day(FIRST_DAY, LAST_DAY),
                    EndReason.STRUCK_OFF);
            var again =
                    NewSlice.open(
                            person,
                            random.one(branches),
                            MemberKind.PROBATIONARY,
                            random.day(FIRST_DAY, LAST_DAY));
            memberships.enter(TestDistricts.MAKER, again);
        }
    }

    private void together() {
        var owners = new ArrayList<>(communities);
        owners.addAll(streets);
        new RandomTogether(random, officer(), owners, all, persons, product).record();
    }

    /** None to {@code most} times. */
    private void times(int most, Runnable what) {
        for (int left = random.nextInt(most + 1); left > 0; left--) {
            what.run();
        }
    }
}
