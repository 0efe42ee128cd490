package cn.taizhang.membership.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.membership.MembershipSlice;
import cn.taizhang.membership.Memberships;
import cn.taizhang.membership.Reveals;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.FullIdentity;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.people.Post;
import cn.taizhang.register.Deed;
import cn.taizhang.register.Deeds;
import cn.taizhang.register.FormLinks;
import cn.taizhang.register.Registers;
import cn.taizhang.register.SheetLinks;
import jakarta.servlet.http.HttpServletResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 人员: everyone with a tie to the reader's organizations. Identity number and telephone are shown masked but once, on request. */
@Controller
class PeopleController {

    private final Memberships memberships;
    private final Reveals reveals;
    private final People people;
    private final Organizations organizations;
    private final Registers registers;
    private final FormLinks forms;
    private final Deeds deeds;
    private final Today today;

    PeopleController(
            Memberships memberships,
            Reveals reveals,
            People people,
            Organizations organizations,
            Registers registers,
            FormLinks forms,
            Deeds deeds,
            Today today) {
        this.memberships = memberships;
        this.reveals = reveals;
        this.people = people;
        this.organizations = organizations;
        this.registers = registers;
        this.forms = forms;
        this.deeds = deeds;
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
                .addObject("page", PeoplePage.of(asked, reach(viewer), Sheet.of(question, found)))
                .addObject("sheets", SheetLinks.of(viewer, registers.get("people")))
                .addObject("recording", forms.recording(viewer, registers.get("people")));
    }

    @GetMapping("/people/{id}")
    ModelAndView person(@PathVariable String id, Viewer viewer) {
        return page(viewer, Asked.person(id), RevealPart.empty(), null);
    }

    /** 查看完整证件号和电话: answered with the page itself, once; coming back to it shows them masked again. */
    @PostMapping("/people/{id}/identity")
    ModelAndView identity(
            @PathVariable String id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String note,
            Viewer viewer,
            HttpServletResponse response) {
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        var person = Asked.person(id);
        return switch (reveals.reveal(viewer, person, RevealPart.reason(reason), note)) {
            case Outcome.Done<FullIdentity>(FullIdentity shown) ->
                    page(viewer, person, new RevealPart("", "", List.of(), true), shown);
            case Outcome.Refused<FullIdentity>(List<Breach> breaches) -> {
                var refused =
                        page(viewer, person, new RevealPart(reason, note, breaches, false), null);
                refused.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
                yield refused;
            }
        };
    }

    private ModelAndView page(
            Viewer viewer, PersonId id, RevealPart asking, @Nullable FullIdentity shown) {
        var person = memberships.person(viewer, id);
        var residence = person.residence();
        boolean something = person.identityMasked() != null || person.telephoneMasked() != null;
        var identities =
                new PersonPage.Identities(
                        something && reveals.mayReveal(viewer, id) ? asking : null,
                        shown,
                        reveals.of(viewer, id));
        var posts = people.postsOf(person.id());
        var slices = memberships.historyOf(viewer, person.id());
        return new ModelAndView("membership/person")
                .addObject("deeds", deeds(viewer, id, posts, slices))
                .addObject(
                        "correction",
                        forms.corrections(viewer, registers.get("people"), List.of(id.value()))
                                .get(id.value()))
                .addObject(
                        "page",
                        PersonPage.of(
                                person,
                                residence == null ? null : organizations.get(residence).name(),
                                posts,
                                slices,
                                changes(viewer, posts, slices),
                                identities,
                                today.date()));
    }

    /** What was done to the person's records; who looked at the full numbers stands by itself. */
    private List<Deed> deeds(
            Viewer viewer, PersonId id, List<Post> posts, List<MembershipSlice> slices) {
        var asked =
                Map.of(
                        "people",
                        List.of(id.value()),
                        "memberships",
                        slices.stream().map(MembershipSlice::id).toList(),
                        "posts",
                        posts.stream().map(Post::id).toList());
        return deeds.of(viewer, asked).stream()
                .filter(deed -> !deed.action().equals(Reveals.ACTION))
                .toList();
    }

    /** Where each of them is changed, as far as the viewer may. */
    private Map<UUID, String> changes(
            Viewer viewer, List<Post> posts, List<MembershipSlice> slices) {
        var changes = new HashMap<UUID, String>();
        changes.putAll(
                forms.corrections(
                        viewer, registers.get("posts"), posts.stream().map(Post::id).toList()));
        changes.putAll(
                forms.corrections(
                        viewer,
                        registers.get("memberships"),
                        slices.stream().map(MembershipSlice::id).toList()));
        return changes;
    }

    private String reach(Viewer viewer) {
        return viewer.require(Permission.READ_PEOPLE).roots().stream()
                .map(root -> organizations.get(root).name())
                .sorted()
                .collect(Collectors.joining("、"));
    }
}
