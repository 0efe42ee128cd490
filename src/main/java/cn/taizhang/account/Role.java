package cn.taizhang.account;

import static cn.taizhang.account.Permission.DRAFT_REPORTS;
import static cn.taizhang.account.Permission.FREEZE_FIGURES;
import static cn.taizhang.account.Permission.KEEP_ACCOUNTS;
import static cn.taizhang.account.Permission.KEEP_CADRE;
import static cn.taizhang.account.Permission.KEEP_DOCUMENTS;
import static cn.taizhang.account.Permission.KEEP_EXCHANGE;
import static cn.taizhang.account.Permission.KEEP_LAGGING;
import static cn.taizhang.account.Permission.KEEP_OPENING_FIGURES;
import static cn.taizhang.account.Permission.KEEP_ORGANIZATIONS;
import static cn.taizhang.account.Permission.KEEP_PEOPLE;
import static cn.taizhang.account.Permission.KEEP_PROGRAMMES;
import static cn.taizhang.account.Permission.KEEP_RECTIFICATION;
import static cn.taizhang.account.Permission.KEEP_TALENT;
import static cn.taizhang.account.Permission.OVERRIDE_FIGURES;
import static cn.taizhang.account.Permission.PUBLISH;
import static cn.taizhang.account.Permission.READ_AUDIT;
import static cn.taizhang.account.Permission.READ_CADRE;
import static cn.taizhang.account.Permission.READ_FIGURES;
import static cn.taizhang.account.Permission.READ_LAGGING;
import static cn.taizhang.account.Permission.READ_PEOPLE;
import static cn.taizhang.account.Permission.READ_RECORDS;
import static cn.taizhang.account.Permission.READ_RECTIFICATION;
import static cn.taizhang.account.Permission.READ_TALENT;
import static cn.taizhang.account.Permission.RECORD;
import static cn.taizhang.account.Permission.RETURN_RECORDS;
import static cn.taizhang.account.Permission.REVEAL_IDENTITIES;
import static cn.taizhang.account.Permission.REVIEW_PUBLICATION;
import static cn.taizhang.account.Permission.TAKE_SUBMISSIONS;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 角色: what a person does in the work. A role is always granted for an organization, and reaches its subtree. The
 * three administrators exclude one another and read no business records (GB/T 22239-2019, 8.1.4.2).
 */
public enum Role {
    COMMUNITY_CLERK(
            "社区党务工作者",
            READ_RECORDS,
            RECORD,
            READ_PEOPLE,
            REVEAL_IDENTITIES,
            READ_FIGURES,
            KEEP_DOCUMENTS,
            PUBLISH,
            TAKE_SUBMISSIONS),
    BRANCH_SECRETARY("支部书记", READ_RECORDS, RECORD, READ_PEOPLE, REVEAL_IDENTITIES, READ_FIGURES),
    STREET_OFFICER(
            "街道党建办",
            READ_RECORDS,
            RECORD,
            RETURN_RECORDS,
            READ_PEOPLE,
            REVEAL_IDENTITIES,
            READ_FIGURES,
            KEEP_DOCUMENTS,
            KEEP_PEOPLE,
            READ_RECTIFICATION,
            READ_LAGGING,
            PUBLISH,
            REVIEW_PUBLICATION,
            TAKE_SUBMISSIONS),
    UNIT_LIAISON(
            "区直单位联络员",
            READ_RECORDS,
            RECORD,
            READ_PEOPLE,
            READ_FIGURES,
            KEEP_DOCUMENTS,
            READ_RECTIFICATION),
    WORKING_COMMITTEE_CLERK(
            "系统工委干事", READ_RECORDS, RECORD, RETURN_RECORDS, READ_PEOPLE, READ_FIGURES),
    OFFICE("办公室（起草）", READ_RECORDS, READ_FIGURES, READ_RECTIFICATION, DRAFT_REPORTS),
    ORGANIZATION_SECTION(
            "组织科",
            READ_RECORDS,
            RECORD,
            RETURN_RECORDS,
            READ_PEOPLE,
            REVEAL_IDENTITIES,
            READ_FIGURES,
            KEEP_DOCUMENTS,
            KEEP_PROGRAMMES,
            KEEP_ORGANIZATIONS,
            KEEP_PEOPLE,
            KEEP_OPENING_FIGURES,
            READ_RECTIFICATION,
            KEEP_RECTIFICATION,
            READ_LAGGING,
            KEEP_LAGGING,
            OVERRIDE_FIGURES,
            FREEZE_FIGURES,
            DRAFT_REPORTS,
            REVIEW_PUBLICATION),
    CADRE_SECTION("干部科", READ_FIGURES, READ_CADRE, KEEP_CADRE),
    CADRE_SUPERVISION_SECTION("干部监督科", READ_FIGURES),
    TALENT_SECTION("人才科", READ_FIGURES, READ_TALENT, KEEP_TALENT),
    TWO_NEW_SECTION("两新工委", READ_RECORDS, READ_FIGURES),
    MEMBER_EDUCATION_SECTION("党员教育科", READ_RECORDS, READ_PEOPLE, READ_FIGURES, KEEP_PEOPLE),
    INSPECTION_OFFICE("巡察整改办", READ_FIGURES, READ_RECTIFICATION, KEEP_RECTIFICATION),
    DEPARTMENT_HEAD(
            "部领导（审定）",
            READ_RECORDS,
            READ_FIGURES,
            READ_RECTIFICATION,
            READ_LAGGING,
            FREEZE_FIGURES,
            DRAFT_REPORTS),
    LEADER("区领导", READ_FIGURES),
    SECRECY_REVIEWER("保密审查员", READ_FIGURES),
    SYSTEM_ADMINISTRATOR("系统管理员", KEEP_EXCHANGE),
    SECURITY_ADMINISTRATOR("安全管理员", KEEP_ACCOUNTS),
    AUDIT_ADMINISTRATOR("审计管理员", READ_AUDIT);

    private final String label;
    private final Set<Permission> permissions;

    Role(String label, Permission... permissions) {
        this.label = label;
        this.permissions = Set.of(permissions);
    }

    public String label() {
        return label;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    /** 三员: system, security and audit administrator. */
    public boolean isAdministrator() {
        return this == SYSTEM_ADMINISTRATOR
                || this == SECURITY_ADMINISTRATOR
                || this == AUDIT_ADMINISTRATOR;
    }

    /** 须用第二重验证: two factors for who administers (GB/T 22239-2019, 8.1.4.1 d). */
    public boolean needsSecondFactor() {
        return isAdministrator();
    }

    /** The names of those that {@link #needsSecondFactor}. */
    static Set<String> withSecondFactor() {
        return Arrays.stream(values())
                .filter(Role::needsSecondFactor)
                .map(Role::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    /** Who runs the installation or reads its trail does so for the whole district. */
    boolean isForTheDistrict() {
        return this == SYSTEM_ADMINISTRATOR || this == AUDIT_ADMINISTRATOR;
    }
}
