package cn.taizhang.shell.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Role;
import cn.taizhang.account.RoleGrant;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.Section;
import cn.taizhang.shell.web.DeskPage.Answered;
import cn.taizhang.shell.web.DeskPage.Link;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 科室答复的数据: what the desk of a section says it answers for, as the definitions have it. */
@Component
class SectionsAnswered {

    private static final int SHOWN = 6;

    private final Figures figures;

    SectionsAnswered(Figures figures) {
        this.figures = figures;
    }

    /** One for each section the viewer works in; a section that answers for no figure is told nothing. */
    List<Answered> of(Viewer viewer) {
        if (!viewer.may(Permission.READ_FIGURES)) {
            return List.of();
        }
        return viewer.grants().stream()
                .map(RoleGrant::role)
                .flatMap(role -> sectionOf(role).stream())
                .distinct()
                .flatMap(section -> answered(section).stream())
                .toList();
    }

    private Optional<Answered> answered(Section section) {
        var own = figures.all().stream().filter(figure -> figure.answeredBy() == section).toList();
        return own.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Answered(
                                section.label(),
                                "%s答复 %d 项数据：对不上、问到的，由您解释；材料里用到它们的空，由您核对、确认。"
                                        .formatted(section.label(), own.size()),
                                own.stream().limit(SHOWN).map(SectionsAnswered::link).toList()));
    }

    private static Link link(FigureDefinition figure) {
        return new Link(figure.label(), "/figures/" + figure.code());
    }

    /** Who works in no section answers for no figure. */
    private static Optional<Section> sectionOf(Role role) {
        return switch (role) {
            case OFFICE -> Optional.of(Section.OFFICE);
            case ORGANIZATION_SECTION -> Optional.of(Section.ORGANIZATION);
            case CADRE_SECTION -> Optional.of(Section.CADRE);
            case CADRE_SUPERVISION_SECTION -> Optional.of(Section.CADRE_SUPERVISION);
            case TALENT_SECTION -> Optional.of(Section.TALENT);
            case TWO_NEW_SECTION -> Optional.of(Section.TWO_NEW);
            case MEMBER_EDUCATION_SECTION -> Optional.of(Section.MEMBER_EDUCATION);
            case INSPECTION_OFFICE -> Optional.of(Section.INSPECTION);
            case COMMUNITY_CLERK,
                    BRANCH_SECRETARY,
                    STREET_OFFICER,
                    UNIT_LIAISON,
                    WORKING_COMMITTEE_CLERK,
                    DEPARTMENT_HEAD,
                    LEADER,
                    SECRECY_REVIEWER,
                    SYSTEM_ADMINISTRATOR,
                    SECURITY_ADMINISTRATOR,
                    AUDIT_ADMINISTRATOR ->
                    Optional.empty();
        };
    }
}
