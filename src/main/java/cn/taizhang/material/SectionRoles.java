package cn.taizhang.material;

import cn.taizhang.account.Role;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Section;
import cn.taizhang.organization.OrganizationId;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** 科室与角色: which role speaks for which section. */
final class SectionRoles {

    private static final Map<Role, Section> SECTIONS =
            Map.of(
                    Role.OFFICE, Section.OFFICE,
                    Role.ORGANIZATION_SECTION, Section.ORGANIZATION,
                    Role.CADRE_SECTION, Section.CADRE,
                    Role.CADRE_SUPERVISION_SECTION, Section.CADRE_SUPERVISION,
                    Role.TALENT_SECTION, Section.TALENT,
                    Role.TWO_NEW_SECTION, Section.TWO_NEW,
                    Role.MEMBER_EDUCATION_SECTION, Section.MEMBER_EDUCATION,
                    Role.INSPECTION_OFFICE, Section.INSPECTION);

    private SectionRoles() {}

    /** The sections of the roles that a viewer holds where they count: two roles never widen each other. */
    static Set<Section> of(Viewer viewer, Predicate<OrganizationId> counts) {
        var sections = EnumSet.noneOf(Section.class);
        for (var grant : viewer.grants()) {
            var section = SECTIONS.get(grant.role());
            if (section != null && counts.test(grant.organization())) {
                sections.add(section);
            }
        }
        return sections;
    }
}
