package cn.taizhang.account;

import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Scope;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 当前用户: who asks, and how far each permission reaches. Two roles never widen each other: what one role may do is
 * done in that role's subtree only.
 *
 * <p>A facade that a page leads to is handed one and asks it for the right. Organizations stands below this module and
 * cannot; People knows no ties and leaves the question to Memberships. What these two write, and what Memberships
 * writes, is handed an Actor only: batches and the setting-up lead there, no page does.
 */
public final class Viewer {

    private final Actor actor;
    private final List<RoleGrant> grants;
    private final Map<Permission, Scope> scopes;
    private final boolean mustChangePassword;

    Viewer(Actor actor, List<RoleGrant> grants, boolean mustChangePassword) {
        this.actor = actor;
        this.grants = List.copyOf(grants);
        this.mustChangePassword = mustChangePassword;
        this.scopes = new EnumMap<>(Permission.class);
        for (RoleGrant grant : grants) {
            for (Permission permission : grant.role().permissions()) {
                scopes.merge(permission, Scope.of(grant.organization()), Scope::and);
            }
        }
    }

    /**
     * 命令行: the business permissions over the whole district, under the name of the operating system's user. What is closed to all
     * but the cadre section is closed to it as well.
     */
    public static Viewer commandLine(String operatingSystemUser, OrganizationId district) {
        return commandLine(
                operatingSystemUser, district, Role.ORGANIZATION_SECTION, Role.TALENT_SECTION);
    }

    /** As above, in these roles only. */
    public static Viewer commandLine(
            String operatingSystemUser, OrganizationId district, Role... roles) {
        var grants = Arrays.stream(roles).map(role -> new RoleGrant(role, district, "")).toList();
        return new Viewer(Actor.commandLine(operatingSystemUser), grants, false);
    }

    public Actor actor() {
        return actor;
    }

    public String name() {
        return actor.name();
    }

    public @Nullable AccountId account() {
        return actor.account() == null ? null : new AccountId(actor.account());
    }

    /**
     * 历史带入: whether records come from another installation by the command line. What the product kept there itself (who recorded
     * it, when, on whose behalf) is then believed; from anybody else it is set anew.
     */
    public boolean bringsHistory() {
        return actor.account() == null;
    }

    public List<RoleGrant> grants() {
        return grants;
    }

    /** The roles in words, each once. */
    public String roleLabels() {
        return grants.stream()
                .map(g -> g.role().label())
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** The organizations the roles were granted for, each once. */
    public String organizationNames() {
        return grants.stream()
                .map(RoleGrant::organizationName)
                .distinct()
                .collect(Collectors.joining("、"));
    }

    /** The organization a page opens with: that of the first grant. */
    public OrganizationId home() {
        return grants.getFirst().organization();
    }

    public boolean mustChangePassword() {
        return mustChangePassword;
    }

    public boolean may(Permission permission) {
        return scopes.containsKey(permission);
    }

    public Set<Permission> permissions() {
        return scopes.keySet();
    }

    /** How far a permission reaches; {@link Scope#NOTHING} without it. */
    public Scope scope(Permission permission) {
        return scopes.getOrDefault(permission, Scope.NOTHING);
    }

    /** As {@link #scope}, but a missing permission is refused, with the roles that have it. */
    public Scope require(Permission permission) {
        if (may(permission)) {
            return scope(permission);
        }
        var roles = new ArrayList<String>();
        for (Role role : Role.values()) {
            if (role.permissions().contains(permission)) {
                roles.add(role.label());
            }
        }
        throw new NotAllowed(
                "您的角色不能" + permission.label() + "。可以办理的角色：" + String.join("、", roles) + "。");
    }
}
