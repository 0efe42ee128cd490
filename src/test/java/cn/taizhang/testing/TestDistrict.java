package cn.taizhang.testing;

import cn.taizhang.account.Viewer;
import cn.taizhang.organization.OrganizationId;
import java.util.Map;

/**
 * 测试区: a district of two streets, three communities (two under the first street), one cluster, one district-direct unit
 * under a working committee, a leading group, and one branch below each community.
 */
public record TestDistrict(
        String prefix,
        OrganizationId district,
        OrganizationId department,
        OrganizationId firstStreet,
        OrganizationId secondStreet,
        OrganizationId cluster,
        OrganizationId workingCommittee,
        OrganizationId unit,
        OrganizationId leadingGroup,
        OrganizationId firstCommunity,
        OrganizationId secondCommunity,
        OrganizationId thirdCommunity,
        OrganizationId firstBranch,
        OrganizationId secondBranch,
        OrganizationId thirdBranch,
        Map<String, Login> logins) {

    /** 登录名与口令. */
    public record Login(String name, String password, Viewer viewer) {}

    /** 组织科: every business permission over the district. */
    public Viewer officer() {
        return viewer("officer");
    }

    public Viewer firstStreetOfficer() {
        return viewer("street1");
    }

    public Viewer secondStreetOfficer() {
        return viewer("street2");
    }

    public Viewer firstCommunityClerk() {
        return viewer("community1");
    }

    /** 区领导: figures, no records. */
    public Viewer leader() {
        return viewer("leader");
    }

    /** One of officer, street1, street2, community1, leader, office, security, audit, system. */
    public Viewer viewer(String who) {
        return login(who).viewer();
    }

    public Login login(String who) {
        var login = logins.get(who);
        if (login == null) {
            throw new IllegalArgumentException("no login " + who + ", only " + logins.keySet());
        }
        return login;
    }
}
