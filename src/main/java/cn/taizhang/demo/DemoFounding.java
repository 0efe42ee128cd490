package cn.taizhang.demo;

import static cn.taizhang.organization.OrganizationKind.COMMUNITY;
import static cn.taizhang.organization.OrganizationKind.DISTRICT;
import static cn.taizhang.organization.OrganizationKind.DISTRICT_DIRECT_UNIT;
import static cn.taizhang.organization.OrganizationKind.INDUSTRIAL_CLUSTER;
import static cn.taizhang.organization.OrganizationKind.LEADING_GROUP;
import static cn.taizhang.organization.OrganizationKind.NEW_ORGANIZATION;
import static cn.taizhang.organization.OrganizationKind.ORGANIZATION_DEPARTMENT;
import static cn.taizhang.organization.OrganizationKind.PARTY_BRANCH;
import static cn.taizhang.organization.OrganizationKind.SUBDISTRICT;
import static cn.taizhang.organization.OrganizationKind.WORKING_COMMITTEE;

import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.PartyForm;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 演示组织设立: twelve streets and seventy communities, the cluster, fifty-six units, firms, branches, leading groups. */
final class DemoFounding {

    static final String CLUSTER = "先进制造业集聚区";
    static final String DEPARTMENT = "区委组织部";
    static final String TWO_NEW_COMMITTEE = "两新工委";

    private static final List<String> NUMERALS = DemoNames.words("一 二 三 四 五 六 七 八 九 十");
    private static final int[] BRANCHES_OF_COMMUNITIES = {5, 6, 7, 6, 4, 7, 7};
    private static final int[] BRANCHES_OF_UNITS = {2, 3, 4, 4, 3, 4, 3};
    private static final int CLUSTER_BRANCHES = 40;
    private static final int FIRMS = 32;
    private static final int FIRST_NOT_URBAN = DemoCounts.URBAN_COMMUNITIES;

    private final DemoCalendar calendar;
    private final DemoIds ids;
    private final DemoTree tree = new DemoTree();

    DemoFounding(DemoCalendar calendar, DemoIds ids) {
        this.calendar = calendar;
        this.ids = ids;
    }

    DemoTree found() {
        var district =
                add(
                        DISTRICT,
                        DemoNames.DISTRICT_CODE,
                        DemoNames.DISTRICT,
                        PartyForm.COMMITTEE,
                        24,
                        null);
        add(ORGANIZATION_DEPARTMENT, code("Z01"), DEPARTMENT, PartyForm.NONE, 24, district);
        foundStreets(district);
        var cluster =
                add(
                        INDUSTRIAL_CLUSTER,
                        code("J01"),
                        CLUSTER,
                        PartyForm.WORKING_COMMITTEE,
                        11,
                        district);
        for (int n = 0; n < CLUSTER_BRANCHES; n++) {
            branch(cluster, n, DemoNames.firm(FIRMS + n) + "党支部");
        }
        foundUnits(district);
        foundGroups(district);
        foundMergedCommunity();
        return tree;
    }

    /** Month 15: from 东门街道 to 青石街道. */
    static NewOrganization movedCommunity(DemoTree tree) {
        return tree.communitiesOf(tree.streets.get(3)).getLast();
    }

    static NewOrganization streetItMovedTo(DemoTree tree) {
        return tree.streets.get(6);
    }

    private void foundStreets(NewOrganization district) {
        for (int s = 0; s < DemoCounts.STREETS; s++) {
            String name = DemoNames.STREETS.get(s) + "街道";
            String code = DemoNames.DISTRICT_CODE + "%03d".formatted(s + 1);
            var street = add(SUBDISTRICT, code, name, PartyForm.WORKING_COMMITTEE, 18, district);
            tree.streets.add(street);
            for (int n = 0; n < 2; n++) {
                branch(street, n, name + "机关第" + NUMERALS.get(n) + "党支部");
            }
            int communities = s < 10 ? 6 : 5;
            for (int c = 0; c < communities; c++) {
                foundCommunity(street, code + "%03d".formatted(c + 1));
            }
        }
    }

    private void foundCommunity(NewOrganization street, String code) {
        int number = tree.communities.size();
        String name = DemoNames.COMMUNITIES.get(number) + "社区";
        int branches = BRANCHES_OF_COMMUNITIES[number % BRANCHES_OF_COMMUNITIES.length];
        var form = branches > 4 ? PartyForm.COMMITTEE : PartyForm.GENERAL_BRANCH;
        var community =
                tree.add(
                        new NewOrganization(
                                nextId(),
                                code,
                                name,
                                name,
                                COMMUNITY,
                                form,
                                number < FIRST_NOT_URBAN,
                                founded(14),
                                street.id()));
        tree.communities.add(community);
        for (int n = 0; n < branches; n++) {
            branch(community, n, name + "第" + NUMERALS.get(n) + "党支部");
        }
    }

    /** Stands aside of the seventy communities: nothing but its extended committee is recorded of it. */
    private void foundMergedCommunity() {
        var street = tree.parentOf(tree.named(DemoNames.SUCCESSOR_COMMUNITY));
        add(
                COMMUNITY,
                street.code() + "099",
                DemoNames.MERGED_COMMUNITY,
                PartyForm.BRANCH,
                14,
                street);
    }

    private void foundUnits(NewOrganization district) {
        var organs = committee("区直机关工委", "G01", district);
        var education = committee("教育工委", "G02", district);
        var health = committee("卫健工委", "G03", district);
        var twoNew = committee(TWO_NEW_COMMITTEE, "G04", district);
        DemoNames.UNITS_OF_THE_DISTRICT.forEach(name -> foundUnit(name, district));
        DemoNames.UNITS_OF_ORGANS.forEach(name -> foundUnit(name, organs));
        DemoNames.UNITS_OF_EDUCATION.forEach(name -> foundUnit(name, education));
        DemoNames.UNITS_OF_HEALTH.forEach(name -> foundUnit(name, health));
        for (int n = 0; n < FIRMS; n++) {
            String name = "澄川" + DemoNames.firm(n) + "公司";
            var firm =
                    add(
                            NEW_ORGANIZATION,
                            code("Q%02d".formatted(n + 1)),
                            name,
                            PartyForm.BRANCH,
                            9,
                            twoNew);
            branch(firm, 0, DemoNames.firm(n) + "公司党支部");
        }
    }

    private NewOrganization committee(String name, String code, NewOrganization district) {
        var committee =
                add(WORKING_COMMITTEE, code(code), name, PartyForm.WORKING_COMMITTEE, 20, district);
        tree.workingCommittees.add(committee);
        return committee;
    }

    private void foundUnit(String name, NewOrganization parent) {
        int number = tree.units.size();
        var form = name.endsWith("院") ? PartyForm.COMMITTEE : PartyForm.GENERAL_BRANCH;
        String code = code("U%02d".formatted(number + 1));
        var unit = add(DISTRICT_DIRECT_UNIT, code, name, form, 17, parent);
        tree.units.add(unit);
        for (int n = 0; n < BRANCHES_OF_UNITS[number % BRANCHES_OF_UNITS.length]; n++) {
            branch(unit, n, name + "第" + NUMERALS.get(n) + "党支部");
        }
    }

    /** The district's groups are older than the mechanism, so that a meeting of theirs can lie before its start. */
    private void foundGroups(NewOrganization district) {
        var first = calendar.startOf(1);
        tree.districtGroups.add(group(district, "L01", "区基层基础制度建设领导小组", first));
        tree.districtGroups.add(group(district, "L02", "区主题教育领导小组", first));
        for (int s = 0; s < DemoCounts.STREETS; s++) {
            var street = tree.streets.get(s);
            tree.streetGroups.add(
                    group(
                            street,
                            "L1%02d".formatted(s + 1),
                            street.name() + "基层基础制度建设领导小组",
                            calendar.startOf(2)));
        }
    }

    private NewOrganization group(
            NewOrganization parent, String code, String name, LocalDate foundedOn) {
        return tree.add(
                new NewOrganization(
                        nextId(),
                        code(code),
                        name,
                        name,
                        LEADING_GROUP,
                        PartyForm.NONE,
                        false,
                        foundedOn,
                        parent.id()));
    }

    private void branch(NewOrganization parent, int number, String name) {
        String code = parent.code() + "-B%02d".formatted(number + 1);
        tree.branches.add(add(PARTY_BRANCH, code, name, PartyForm.BRANCH, 8, parent));
    }

    private NewOrganization add(
            OrganizationKind kind,
            String code,
            String name,
            PartyForm form,
            int yearsAgo,
            @Nullable NewOrganization parent) {
        return tree.add(
                new NewOrganization(
                        nextId(),
                        code,
                        name,
                        name,
                        kind,
                        form,
                        false,
                        founded(yearsAgo),
                        parent == null ? null : parent.id()));
    }

    private LocalDate founded(int yearsAgo) {
        return LocalDate.of(calendar.asOf().getYear() - yearsAgo, 1, 1);
    }

    private OrganizationId nextId() {
        return new OrganizationId(ids.next(founded(24).atStartOfDay()));
    }

    private static String code(String suffix) {
        return DemoNames.DISTRICT_CODE + "-" + suffix;
    }
}
