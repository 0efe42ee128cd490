package cn.taizhang.demo;

import cn.taizhang.account.NewAccount;
import cn.taizhang.account.Role;
import cn.taizhang.organization.NewOrganization;
import cn.taizhang.people.NewPost;
import cn.taizhang.people.PostTitle;
import java.util.ArrayList;
import java.util.List;

/** 演示账号: one of each role, at the organization whose work it is, with an English word for a login. */
final class DemoAccounts {

    private final DemoTree tree;
    private final DemoRolls rolls;

    DemoAccounts(DemoTree tree, DemoRolls rolls) {
        this.tree = tree;
        this.rolls = rolls;
    }

    List<NewAccount> wanted() {
        var staff =
                rolls.posts.stream()
                        .filter(post -> post.title() == PostTitle.STAFF)
                        .map(NewPost::person)
                        .map(rolls::nameOf)
                        .iterator();
        var accounts = new ArrayList<NewAccount>();
        for (var role : Role.values()) {
            var organization = organizationOf(role);
            String name =
                    switch (role) {
                        case LEADER -> holderOf(PostTitle.STANDING_COMMITTEE_MEMBER);
                        case DEPARTMENT_HEAD -> holderOf(PostTitle.DIRECTOR);
                        default ->
                                organization.equals(tree.district())
                                        ? staff.next()
                                        : rolls.headOf(organization.id());
                    };
            accounts.add(new NewAccount(loginOf(role), name, role, organization.id(), null));
        }
        return accounts;
    }

    static String loginOf(Role role) {
        return switch (role) {
            case COMMUNITY_CLERK -> "community";
            case BRANCH_SECRETARY -> "branch";
            case STREET_OFFICER -> "street";
            case UNIT_LIAISON -> "unit";
            case WORKING_COMMITTEE_CLERK -> "working-committee";
            case OFFICE -> "office";
            case ORGANIZATION_SECTION -> "organization-section";
            case CADRE_SECTION -> "cadre-section";
            case CADRE_SUPERVISION_SECTION -> "cadre-supervision";
            case TALENT_SECTION -> "talent";
            case TWO_NEW_SECTION -> "two-new";
            case MEMBER_EDUCATION_SECTION -> "member-education";
            case INSPECTION_OFFICE -> "inspection";
            case DEPARTMENT_HEAD -> "head";
            case LEADER -> "leader";
            case SECRECY_REVIEWER -> "secrecy";
            case SYSTEM_ADMINISTRATOR -> "system";
            case SECURITY_ADMINISTRATOR -> "security";
            case AUDIT_ADMINISTRATOR -> "audit";
        };
    }

    private String holderOf(PostTitle title) {
        return rolls.posts.stream()
                .filter(post -> post.title() == title)
                .map(post -> rolls.nameOf(post.person()))
                .findFirst()
                .orElseThrow();
    }

    private NewOrganization organizationOf(Role role) {
        var community = tree.communities.getFirst();
        return switch (role) {
            case COMMUNITY_CLERK -> community;
            case BRANCH_SECRETARY -> tree.branchesUnder(community).getFirst();
            case STREET_OFFICER -> tree.streets.getFirst();
            case UNIT_LIAISON -> tree.named("区财政局");
            case WORKING_COMMITTEE_CLERK -> tree.workingCommittees.getFirst();
            case TWO_NEW_SECTION -> tree.named(DemoFounding.TWO_NEW_COMMITTEE);
            default -> tree.district();
        };
    }
}
