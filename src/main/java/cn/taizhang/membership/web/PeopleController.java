package cn.taizhang.membership.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Today;
import cn.taizhang.membership.Memberships;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.People;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 人员: everyone with a tie to the reader's organizations. Identity number and telephone are shown masked. */
@Controller
class PeopleController {

    private final Memberships memberships;
    private final People people;
    private final Organizations organizations;
    private final Today today;

    PeopleController(
            Memberships memberships, People people, Organizations organizations, Today today) {
        this.memberships = memberships;
        this.people = people;
        this.organizations = organizations;
        this.today = today;
    }

    @GetMapping("/people")
    ModelAndView list(
            @RequestParam(defaultValue = "") String q,
            @RequestParam(required = false) @Nullable String after,
            @RequestParam(required = false) @Nullable String before,
            Viewer viewer) {
        var asked = Asked.of(q, "", today.date());
        var question = Sheet.question(asked.query(), Asked.edge(after), Asked.edge(before));
        var found = memberships.persons(viewer, today.date(), question);
        return new ModelAndView("membership/people")
                .addObject("page", PeoplePage.of(asked, reach(viewer), Sheet.of(question, found)));
    }

    @GetMapping("/people/{id}")
    ModelAndView person(@PathVariable String id, Viewer viewer) {
        var person = memberships.person(viewer, Asked.person(id));
        var residence = person.residence();
        return new ModelAndView("membership/person")
                .addObject(
                        "page",
                        PersonPage.of(
                                person,
                                residence == null ? null : organizations.get(residence).name(),
                                people.postsOf(person.id()),
                                memberships.historyOf(viewer, person.id()),
                                today.date()));
    }

    private String reach(Viewer viewer) {
        return viewer.require(Permission.READ_PEOPLE).roots().stream()
                .map(root -> organizations.get(root).name())
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
