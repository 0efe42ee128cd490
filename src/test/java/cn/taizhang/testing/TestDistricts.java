package cn.taizhang.testing;

import static cn.taizhang.organization.OrganizationKind.COMMUNITY;
import static cn.taizhang.organization.OrganizationKind.DISTRICT;
import static cn.taizhang.organization.OrganizationKind.DISTRICT_DIRECT_UNIT;
import static cn.taizhang.organization.OrganizationKind.INDUSTRIAL_CLUSTER;
import static cn.taizhang.organization.OrganizationKind.LEADING_GROUP;
import static cn.taizhang.organization.OrganizationKind.ORGANIZATION_DEPARTMENT;
import static cn.taizhang.organization.OrganizationKind.PARTY_BRANCH;
import static cn.taizhang.organization.OrganizationKind.SUBDISTRICT;
import static cn.taizhang.organization.OrganizationKind.WORKING_COMMITTEE;

import cn.taizhang.account.AccountId;
import cn.taizhang.account.Accounts;
import cn.taizhang.account.HandedOver;
import cn.taizhang.account.NewAccount;
import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Ids;
import cn.taizhang.membership.MemberKind;
import cn.taizhang.membership.Memberships;
import cn.taizhang.membership.NewSlice;
import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.PartyForm;
import cn.taizhang.people.NewPerson;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.people.Sex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Founds districts for tests, by the product's own facades. */
@TestComponent
public class TestDistricts {

    public static final LocalDate FOUNDED = LocalDate.of(2015, 1, 1);
    public static final Actor MAKER = Actor.commandLine("test");

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final Organizations organizations;
    private final Accounts accounts;
    private final People people;
    private final Memberships memberships;
    private final TransactionTemplate together;

    TestDistricts(
            Organizations organizations,
            Accounts accounts,
            People people,
            Memberships memberships,
            PlatformTransactionManager transactions) {
        this.organizations = organizations;
        this.accounts = accounts;
        this.people = people;
        this.memberships = memberships;
        this.together = new TransactionTemplate(transactions);
    }

    /** A new district that no other test touches, with a login for each role that tests need. */
    public TestDistrict found() {
        String prefix = "T" + COUNT.incrementAndGet();
        // nearly every test begins with it: one transaction instead of one for each organization
        var tree = Objects.requireNonNull(together.execute(_ -> foundTree(prefix)));
        tree.logins()
                .putAll(
                        logins(
                                prefix,
                                tree.district(),
                                tree.firstStreet(),
                                tree.secondStreet(),
                                tree.firstCommunity()));
        return tree;
    }

    private TestDistrict foundTree(String prefix) {
        var district = found(prefix, "区", DISTRICT, null);
        var street1 = found(prefix + "-S1", "春晓街道", SUBDISTRICT, district);
        var street2 = found(prefix + "-S2", "临江街道", SUBDISTRICT, district);
        var committee = found(prefix + "-W1", "区直机关工委", WORKING_COMMITTEE, district);
        var community1 = found(prefix + "-C1", "天祥社区", COMMUNITY, street1);
        var community2 = found(prefix + "-C2", "清源社区", COMMUNITY, street1);
        var community3 = found(prefix + "-C3", "东门社区", COMMUNITY, street2);
        return new TestDistrict(
                prefix,
                district,
                found(prefix + "-D1", "区委组织部", ORGANIZATION_DEPARTMENT, district),
                street1,
                street2,
                found(prefix + "-K1", "先进制造业集聚区", INDUSTRIAL_CLUSTER, district),
                committee,
                found(prefix + "-U1", "区财政局", DISTRICT_DIRECT_UNIT, committee),
                found(prefix + "-L1", "区基层党建工作领导小组", LEADING_GROUP, district),
                community1,
                community2,
                community3,
                found(prefix + "-B1", "天祥社区第一党支部", PARTY_BRANCH, community1),
                found(prefix + "-B2", "清源社区第一党支部", PARTY_BRANCH, community2),
                found(prefix + "-B3", "东门社区第一党支部", PARTY_BRANCH, community3),
                new HashMap<>());
    }

    /** Founds one organization on {@link #FOUNDED}. */
    public OrganizationId found(
            String code, String name, OrganizationKind kind, @Nullable OrganizationId parent) {
        var form = kind == PARTY_BRANCH ? PartyForm.BRANCH : PartyForm.COMMITTEE;
        var wanted =
                new NewOrganization(
                        new OrganizationId(Ids.next()),
                        code,
                        name,
                        name,
                        kind,
                        form,
                        kind == COMMUNITY,
                        FOUNDED,
                        parent);
        return organizations.found(MAKER, wanted).orThrow();
    }

    /** A member on a branch's roll from {@code from} on. */
    public PersonId member(String name, OrganizationId branch, LocalDate from) {
        return Objects.requireNonNull(together.execute(_ -> entered(name, branch, from)));
    }

    /** As many of them as there are names, in one transaction. */
    public void members(List<String> names, OrganizationId branch, LocalDate from) {
        together.executeWithoutResult(_ -> names.forEach(name -> entered(name, branch, from)));
    }

    private PersonId entered(String name, OrganizationId branch, LocalDate from) {
        var id =
                people.register(
                                MAKER,
                                new NewPerson(
                                        new PersonId(Ids.next()),
                                        name,
                                        Sex.FEMALE,
                                        LocalDate.of(1980, 5, 6),
                                        null,
                                        null,
                                        null))
                        .orThrow();
        return memberships
                .enter(MAKER, NewSlice.open(id, branch, MemberKind.FORMAL, from))
                .orThrow();
    }

    private Map<String, TestDistrict.Login> logins(
            String prefix,
            OrganizationId district,
            OrganizationId street1,
            OrganizationId street2,
            OrganizationId community1) {
        return logins(
                prefix,
                List.of(
                        new Post("officer", Role.ORGANIZATION_SECTION, district),
                        new Post("office", Role.OFFICE, district),
                        new Post("leader", Role.LEADER, district),
                        new Post("street1", Role.STREET_OFFICER, street1),
                        new Post("street2", Role.STREET_OFFICER, street2),
                        new Post("community1", Role.COMMUNITY_CLERK, community1),
                        new Post("security", Role.SECURITY_ADMINISTRATOR, district),
                        new Post("audit", Role.AUDIT_ADMINISTRATOR, district),
                        new Post("system", Role.SYSTEM_ADMINISTRATOR, district)));
    }

    /** Somebody else of the district, in a role for one of its organizations. */
    public Viewer viewer(
            TestDistrict district, String who, Role role, OrganizationId organization) {
        return login(district, who, role, organization).viewer();
    }

    /** The same, with what it takes to sign in. */
    public TestDistrict.Login login(
            TestDistrict district, String who, Role role, OrganizationId organization) {
        return login(district.prefix(), who, role, organization);
    }

    private TestDistrict.Login login(
            String prefix, String who, Role role, OrganizationId organization) {
        return Objects.requireNonNull(
                logins(prefix, List.of(new Post(who, role, organization))).get(who));
    }

    private record Post(String who, Role role, OrganizationId organization) {}

    private Map<String, TestDistrict.Login> logins(String prefix, List<Post> posts) {
        var wanted =
                posts.stream()
                        .map(post ->
                                new NewAccount(
                                        nameOf(prefix, post),
                                        post.role().label() + "员",
                                        post.role(),
                                        post.organization(),
                                        null))
                        .toList();
        var made = accounts.openFirst(MAKER, wanted, false);
        grantedLongAgo(made.stream().map(HandedOver::id).toList());
        return Objects.requireNonNull(together.execute(_ -> asHandedOver(posts, made)));
    }

    private Map<String, TestDistrict.Login> asHandedOver(List<Post> posts, List<HandedOver> made) {
        var logins = new HashMap<String, TestDistrict.Login>();
        for (int i = 0; i < posts.size(); i++) {
            var account = made.get(i);
            logins.put(
                    posts.get(i).who(),
                    new TestDistrict.Login(
                            account.loginName(),
                            account.password(),
                            accounts.viewer(account.id()).orElseThrow()));
        }
        return logins;
    }

    private static String nameOf(String prefix, Post post) {
        return prefix.toLowerCase(Locale.ROOT) + "." + post.who();
    }

    /** Tests move the clock to earlier days; the database asks for the role on the very day. */
    private static void grantedLongAgo(List<AccountId> ids) {
        TestDatabase.owner()
                .sql(
                        "update account.role_grant set from_on = :founded where account_id = any(:ids)")
                .param("founded", FOUNDED)
                .param("ids", ids.stream().map(AccountId::value).toArray(UUID[]::new))
                .update();
    }
}
