package cn.taizhang.membership.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Today;
import cn.taizhang.membership.web.OrganizationPage.Link;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.OrganizationRecords;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Placement;
import cn.taizhang.register.FormLinks;
import cn.taizhang.register.FormLinks.FormLink;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 组织页上的登记: from an organization's page to the forms that are about it, for who may. */
@Component
class OrganizationForms {

    private final Organizations organizations;
    private final OrganizationRecords records;
    private final FormLinks forms;
    private final Registers registers;
    private final Today today;

    OrganizationForms(
            Organizations organizations,
            OrganizationRecords records,
            FormLinks forms,
            Registers registers,
            Today today) {
        this.organizations = organizations;
        this.records = records;
        this.forms = forms;
        this.registers = registers;
        this.today = today;
    }

    /** The form for a new organization anywhere; null for who may found none. */
    @Nullable FormLink founding(Viewer viewer) {
        return forms.recording(viewer, register("organizations"));
    }

    List<Link> of(Viewer viewer, Organization organization) {
        var id = organization.id().value();
        var correction = forms.corrections(viewer, register("organizations"), List.of(id)).get(id);
        boolean stands = organization.existsOn(today.date());
        var links = new ArrayList<Link>();
        if (correction != null && stands) {
            add(links, founding(viewer), "登记下级组织", "parent", organization);
        }
        if (stands && keepsPeople(viewer, organization)) {
            if (organization.kind() == OrganizationKind.PARTY_BRANCH) {
                var member = forms.recording(viewer, register("memberships"));
                add(links, member, "登记党员", "branch", organization);
            }
            var post = forms.recording(viewer, register("posts"));
            add(links, post, "登记任职", "organization", organization);
        }
        if (correction != null && organization.kind() != OrganizationKind.DISTRICT) {
            links.add(new Link("变动或更正", correction));
        }
        return links;
    }

    private static void add(
            List<Link> links,
            @Nullable FormLink form,
            String label,
            String column,
            Organization organization) {
        if (form != null) {
            links.add(new Link(label, form.about(column, organization).href()));
        }
    }

    private boolean keepsPeople(Viewer viewer, Organization organization) {
        return organizations.isWithin(
                viewer.scope(Permission.KEEP_PEOPLE), organization.id(), today.date());
    }

    /**
     * 一段隶属.
     *
     * @param correction where it is corrected, null where the viewer may not
     */
    record Placed(String parent, String href, String span, @Nullable String correction) {}

    /** 隶属经历: told where there is more than one, and to who may correct them. */
    List<Placed> placements(Viewer viewer, Organization organization) {
        var placements = records.placementsOf(organization.id());
        var corrections =
                forms.corrections(
                        viewer,
                        register("placements"),
                        placements.stream().map(Placement::id).toList());
        return placements.size() > 1 || !corrections.isEmpty()
                ? placements.stream().map(one -> placed(one, corrections.get(one.id()))).toList()
                : List.of();
    }

    private static Placed placed(Placement one, @Nullable String correction) {
        return new Placed(
                one.parentName(),
                "/organizations/" + one.parentCode(),
                PersonPage.span(one.from(), one.to()),
                correction);
    }

    private Register<?> register(String key) {
        return registers.get(key);
    }
}
