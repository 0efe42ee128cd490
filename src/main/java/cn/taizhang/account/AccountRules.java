package cn.taizhang.account;

import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 开户和授权规则: what an account needs, and which roles one person may hold together. */
@Component
class AccountRules {

    static final Breach EXPIRES_TOO_SOON = Breach.of("expiresOn", "到期日须晚于今天；长期使用的不填。");

    private static final Pattern LOGIN_NAME = Pattern.compile("[a-z0-9._-]{2,40}");
    private static final int LONGEST_NAME = 40;

    private final Organizations organizations;

    AccountRules(Organizations organizations) {
        this.organizations = organizations;
    }

    List<Breach> breachesIn(NewAccount wanted, Scope scope, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (!LOGIN_NAME.matcher(wanted.loginName()).matches()) {
            breaches.add(Breach.of("loginName", "登录名为 2 至 40 位小写字母、数字或 . _ - 。"));
        }
        breaches.addAll(breachesInName(wanted.displayName()));
        breaches.addAll(breachesIn(wanted.role(), wanted.organization(), scope, today));
        var expiresOn = wanted.expiresOn();
        if (expiresOn != null && !expiresOn.isAfter(today)) {
            breaches.add(EXPIRES_TOO_SOON);
        }
        return breaches;
    }

    /** 使用人姓名: one person's, of at most 40 characters. */
    static List<Breach> breachesInName(String displayName) {
        var breaches = new ArrayList<Breach>();
        if (displayName.isEmpty()) {
            breaches.add(Breach.of("displayName", "请填写使用人姓名。账号专人专用，不设公用账号。"));
        } else if (displayName.length() > LONGEST_NAME) {
            breaches.add(Breach.of("displayName", "使用人姓名最多 " + LONGEST_NAME + " 字。"));
        }
        return breaches;
    }

    List<Breach> breachesIn(
            @Nullable Role role,
            @Nullable OrganizationId organization,
            Scope scope,
            LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (role == null) {
            breaches.add(Breach.of("role", "请选择角色。"));
        }
        if (organization == null) {
            breaches.add(Breach.of("organization", "请填写组织的名称或代码。"));
        } else if (!organizations.isWithin(scope, organization, today)) {
            breaches.add(Breach.of("organization", "请选择您管理范围内的组织。"));
        } else if (role != null && role.isForTheDistrict() && !isDistrict(organization)) {
            breaches.add(Breach.of("organization", role.label() + "只设在区一级。"));
        }
        return breaches;
    }

    /** 三员分离: the three administrators exclude one another and every business role (GB/T 22239-2019, 8.1.4.2). */
    static List<Breach> breachesBeside(
            List<RoleGrant> held, @Nullable Role role, @Nullable OrganizationId organization) {
        var breaches = new ArrayList<Breach>();
        if (role == null) {
            return breaches;
        }
        if (held.stream()
                .anyMatch(g -> g.role() == role && g.organization().equals(organization))) {
            breaches.add(Breach.of("role", "已有这个组织的" + role.label() + "角色。"));
        }
        held.stream()
                .map(RoleGrant::role)
                .filter(other ->
                        other != role && (other.isAdministrator() || role.isAdministrator()))
                .findFirst()
                .ifPresent(other ->
                        breaches.add(
                                Breach.of(
                                        "role",
                                        "系统、安全、审计三个管理员互不兼任，也不兼业务角色；这个账号已是%s，不能再任%s。请另设专人账号，或先收回原来的角色。"
                                                .formatted(other.label(), role.label()))));
        return breaches;
    }

    private boolean isDistrict(OrganizationId organization) {
        return organizations.get(organization).kind() == OrganizationKind.DISTRICT;
    }
}
