package cn.taizhang.membership.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Today;
import cn.taizhang.membership.web.OrganizationPage.Fact;
import cn.taizhang.membership.web.OrganizationPage.Holder;
import cn.taizhang.membership.web.OrganizationPage.Link;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import cn.taizhang.people.People;
import cn.taizhang.register.Deeds;
import cn.taizhang.register.Registers;
import cn.taizhang.register.SheetLinks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 组织目录: the tree of a day, open to everyone who is signed in; who holds posts only to who may see people. */
@Controller
class OrganizationController {

    private final Organizations organizations;
    private final People people;
    private final Registers registers;
    private final OrganizationForms forms;
    private final Deeds deeds;
    private final Today today;

    OrganizationController(
            Organizations organizations,
            People people,
            Registers registers,
            OrganizationForms forms,
            Deeds deeds,
            Today today) {
        this.organizations = organizations;
        this.people = people;
        this.registers = registers;
        this.forms = forms;
        this.deeds = deeds;
        this.today = today;
    }

    @GetMapping("/organizations")
    ModelAndView tree(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String on,
            Viewer viewer) {
        var asked = Asked.of(q, on, today.date());
        var root = rootOf(viewer);
        var view =
                new ModelAndView("membership/organizations", asked.status())
                        .addObject("sheets", SheetLinks.of(viewer, registers.get("organizations")))
                        .addObject("recording", forms.founding(viewer));
        if (asked.query().isEmpty()) {
            var below = organizations.entriesUnder(root.id(), asked.day());
            return view.addObject("page", OrganizationsPage.tree(asked, root, below));
        }
        var found =
                organizations.searchEntries(
                        Scope.of(root.id()),
                        asked.query(),
                        null,
                        asked.day(),
                        OrganizationsPage.MOST_FOUND + 1);
        return view.addObject("page", OrganizationsPage.found(asked, root, found));
    }

    /** What stands directly below one line of the tree, read when the line is opened. */
    @GetMapping("/organizations/{code}/below")
    ModelAndView below(@PathVariable String code, @RequestParam(defaultValue = "") String on) {
        var asked = Asked.of("", on, today.date());
        var entries = organizations.entriesUnder(named(code).id(), asked.day());
        return new ModelAndView(
                "membership/_tree :: below", "groups", TreeGroup.of(entries, asked));
    }

    @GetMapping("/organizations/{code}")
    ModelAndView organization(
            @PathVariable String code, @RequestParam(defaultValue = "") String on, Viewer viewer) {
        var organization = named(code);
        var asked = Asked.of("", on, today.date());
        return new ModelAndView("membership/organization", asked.status())
                .addObject("page", page(organization, asked, viewer))
                .addObject(
                        "deeds",
                        deeds.of(
                                viewer,
                                Map.of("organizations", List.of(organization.id().value()))))
                .addObject("forms", forms.of(viewer, organization))
                .addObject("placements", forms.placements(viewer, organization));
    }

    private OrganizationPage page(Organization organization, Asked asked, Viewer viewer) {
        var day = lastDayUpTo(organization, asked.day());
        boolean mayKnowPeople = reaches(viewer, Permission.READ_PEOPLE, organization, day);
        var holders =
                mayKnowPeople
                        ? people.postsIn(organization.id(), day).stream().map(Holder::of).toList()
                        : List.<Holder>of();
        var doors = doors(organization, asked, day, viewer);
        return new OrganizationPage(
                organization.name(),
                facts(organization, asked),
                asked.on(),
                asked.dayText(),
                asked.problem(),
                path(organization, asked, day),
                standing(organization, asked.day()),
                holders,
                mayKnowPeople ? null : "任职人员由管理这个组织、可以查看人员的角色查看。",
                TreeGroup.of(organizations.entriesUnder(organization.id(), day), asked.at(day)),
                doors,
                doors.isEmpty() ? "这个组织不在您的管理范围内：目录人人可查，会议、名册和数据由本级和上级查看。" : null);
    }

    private List<Fact> facts(Organization organization, Asked asked) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("组织代码", organization.code(), null));
        facts.add(
                new Fact(
                        "类型",
                        organization.urban() && organization.kind() == OrganizationKind.COMMUNITY
                                ? "城市社区"
                                : organization.kind().label(),
                        null));
        facts.add(new Fact("党组织形式", organization.form().label(), null));
        facts.add(new Fact("设立", ChineseDates.full(organization.foundedOn()), null));
        var dissolvedOn = organization.dissolvedOn();
        if (dissolvedOn != null) {
            facts.add(new Fact("撤销", ChineseDates.full(dissolvedOn), null));
        }
        var successor = organization.successor();
        if (successor != null) {
            var into = organizations.get(successor);
            facts.add(new Fact("并入", into.name(), asked.withDay("/organizations/" + into.code())));
        }
        return facts;
    }

    private List<Link> path(Organization organization, Asked asked, LocalDate day) {
        return organizations.pathTo(organization.id(), day).stream()
                .filter(above -> !above.id().equals(organization.id()))
                .map(above ->
                        new Link(
                                above.shortName(), asked.withDay("/organizations/" + above.code())))
                .toList();
    }

    private List<Link> doors(Organization organization, Asked asked, LocalDate day, Viewer viewer) {
        var doors = new ArrayList<Link>();
        String of = "?organization=" + organization.code();
        if (reaches(viewer, Permission.READ_RECORDS, organization, day)) {
            doors.add(new Link("会议活动", "/meetings" + of));
        }
        if (reaches(viewer, Permission.READ_PEOPLE, organization, day)) {
            doors.add(new Link("党员名册", asked.at(day).withDay("/roll" + of)));
        }
        if (reaches(viewer, Permission.READ_FIGURES, organization, day)) {
            doors.add(new Link("数据", "/figures" + of));
        }
        return doors;
    }

    private boolean reaches(
            Viewer viewer, Permission permission, Organization organization, LocalDate day) {
        return organizations.isWithin(viewer.scope(permission), organization.id(), day);
    }

    private static @Nullable String standing(Organization organization, LocalDate day) {
        if (day.isBefore(organization.foundedOn())) {
            return "这个组织在" + ChineseDates.full(day) + "尚未设立。下面是设立之日的情况。";
        }
        return organization.existsOn(day) ? null : "这个组织已经撤销。下面是撤销前最后一天的情况，当时的记录和数据仍可查看。";
    }

    /** The day asked for, or the nearest one on which the organization existed. */
    private static LocalDate lastDayUpTo(Organization organization, LocalDate day) {
        var dissolvedOn = organization.dissolvedOn();
        if (dissolvedOn != null && !day.isBefore(dissolvedOn)) {
            return dissolvedOn.minusDays(1);
        }
        return day.isBefore(organization.foundedOn()) ? organization.foundedOn() : day;
    }

    private Organization named(String code) {
        return organizations.byCode(code).orElseThrow(() -> new NotFound("这个组织"));
    }

    /** The root of the tree the reader stands in. */
    private Organization rootOf(Viewer viewer) {
        var path = organizations.pathTo(viewer.home(), today.date());
        return path.isEmpty()
                ? organizations.district().orElseThrow(() -> new NotFound("区的组织体系"))
                : path.getFirst();
    }
}
