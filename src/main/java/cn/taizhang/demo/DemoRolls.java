package cn.taizhang.demo;

import cn.taizhang.membership.NewSlice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.NewPerson;
import cn.taizhang.people.NewPost;
import cn.taizhang.people.PersonId;
import cn.taizhang.people.PostTitle;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** 演示名册: who there is, on which roll in which days, and in which post. Filled by {@link DemoPeople}. */
final class DemoRolls {

    final List<NewPerson> persons = new ArrayList<>();
    final List<NewSlice> slices = new ArrayList<>();
    final List<NewPost> posts = new ArrayList<>();

    private final Map<PersonId, String> names = new HashMap<>();
    private final Map<OrganizationId, List<NewSlice>> byBranch = new HashMap<>();
    private final Map<OrganizationId, PersonId> heads = new HashMap<>();

    void add(NewPerson person, List<NewSlice> life) {
        persons.add(person);
        names.put(person.id(), person.name());
        slices.addAll(life);
        for (var slice : life) {
            byBranch.computeIfAbsent(slice.organization(), id -> new ArrayList<>()).add(slice);
        }
    }

    /** The first secretary of an organization is the one that signs and presides there. */
    void appoint(NewPost post) {
        posts.add(post);
        if (post.title() == PostTitle.SECRETARY) {
            heads.putIfAbsent(post.organization(), post.person());
        }
    }

    /** Who stands on a branch's roll on a day. */
    List<PersonId> rollOf(OrganizationId branch, LocalDate day) {
        var onRoll = new ArrayList<PersonId>();
        for (var slice : byBranch.getOrDefault(branch, List.of())) {
            var toOn = slice.toOn();
            if (!slice.fromOn().isAfter(day) && (toOn == null || toOn.isAfter(day))) {
                onRoll.add(slice.person());
            }
        }
        return onRoll;
    }

    /** Those of a branch whose present slice is their only one and still runs: steady enough to hold a post. */
    List<PersonId> steadyIn(OrganizationId branch, LocalDate since) {
        return byBranch.getOrDefault(branch, List.of()).stream()
                .filter(slice -> slice.toOn() == null && slice.fromOn().isBefore(since))
                .map(NewSlice::person)
                .toList();
    }

    String nameOf(PersonId person) {
        return names.getOrDefault(person, "");
    }

    /** The secretary's name, empty where there is none. */
    String headOf(OrganizationId organization) {
        var head = heads.get(organization);
        return head == null ? "" : nameOf(head);
    }
}
