package cn.taizhang.membership;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.people.People;
import cn.taizhang.people.PersonId;
import cn.taizhang.people.Post;
import cn.taizhang.people.PostTitle;
import cn.taizhang.register.Entry;
import cn.taizhang.register.Intake.Candidate;
import cn.taizhang.register.RowsCheck;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 任职核对: whom one may appoint, and that a post of which there is one has one holder a day. */
@Component
class PostCheck implements RowsCheck {

    private final People people;
    private final PersonMatches matches;
    private final SliceStore slices;
    private final Today today;

    PostCheck(People people, PersonMatches matches, SliceStore slices, Today today) {
        this.people = people;
        this.matches = matches;
        this.slices = slices;
        this.today = today;
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<Entry>> rows) {
        var persons = named(rows, PostCheck::holder);
        var kept = matches.kept(viewer.scope(Permission.KEEP_PEOPLE), persons, today.date());
        var deceased = slices.deceased(persons);
        var secretaries =
                people.holding(
                        PostTitle.SECRETARY,
                        named(rows, one -> one.draft().organization(PostRegister.ORGANIZATION)));
        return rows.stream()
                .map(one -> {
                    var breaches = new ArrayList<Breach>();
                    // one who is not kept here would be, by the post alone
                    if (!viewer.bringsHistory()
                            && isAppointed(one)
                            && !kept.contains(holder(one))) {
                        breaches.add(Breach.of("holder", "此人现在不在您管理的范围内，请由现在管理他的组织或上级登记。"));
                    }
                    breaches.addAll(afterDeath(one, deceased));
                    breaches.addAll(beside(one, rows, secretaries));
                    return List.copyOf(breaches);
                })
                .toList();
    }

    private static <T> Set<T> named(
            List<Candidate<Entry>> rows, Function<Candidate<Entry>, @Nullable T> what) {
        return rows.stream().map(what).filter(Objects::nonNull).collect(Collectors.toSet());
    }

    private static @Nullable UUID holder(Candidate<Entry> one) {
        var reference = one.draft().get(PostRegister.HOLDER);
        return reference == null ? null : reference.id().value();
    }

    private static boolean isAppointed(Candidate<Entry> one) {
        var before = one.before();
        return holder(one) != null
                && (before == null
                        || !Objects.equals(
                                before.get(PostRegister.HOLDER),
                                one.draft().get(PostRegister.HOLDER)));
    }

    private static List<Breach> afterDeath(Candidate<Entry> one, Map<UUID, LocalDate> deceased) {
        var since = deceased.get(holder(one));
        var from = one.draft().get(PostRegister.FROM);
        return since == null || from == null || from.isBefore(since)
                ? List.of()
                : List.of(Breach.of("holder", "此人已登记去世（自 %s 起不在册），请核对。".formatted(since)));
    }

    /** 书记只有一人: another one's days, as they are recorded or as another row of the same file puts them. */
    private static List<Breach> beside(
            Candidate<Entry> one, List<Candidate<Entry>> rows, List<Post> secretaries) {
        var own = Term.of(one);
        if (own == null || one.draft().get(PostRegister.TITLE) != PostTitle.SECRETARY) {
            return List.of();
        }
        var written = rows.stream().map(Candidate::id).collect(Collectors.toSet());
        var others = new ArrayList<Term>();
        secretaries.stream()
                .filter(post -> !written.contains(post.id()))
                .map(Term::of)
                .forEach(others::add);
        rows.stream()
                .filter(other -> !other.id().equals(one.id()))
                .filter(other -> other.draft().get(PostRegister.TITLE) == PostTitle.SECRETARY)
                .map(Term::of)
                .filter(Objects::nonNull)
                .forEach(others::add);
        return others.stream()
                .filter(own::meets)
                .findFirst()
                .map(other ->
                        List.of(
                                Breach.of(
                                        "title",
                                        "「%s」自 %s 起任书记，还没有离任；请先登记他的免职日期。"
                                                .formatted(other.name(), other.from()))))
                .orElse(List.of());
    }

    /** 任期: {@code to} is the first day after it, null while it lasts. That one person's terms keep apart is asked elsewhere. */
    private record Term(
            OrganizationId organization,
            PersonId holder,
            String name,
            LocalDate from,
            @Nullable LocalDate to) {

        static Term of(Post post) {
            return new Term(
                    post.organization(),
                    post.person(),
                    post.personName(),
                    post.fromOn(),
                    post.toOn().equals(LocalDate.MAX) ? null : post.toOn());
        }

        static @Nullable Term of(Candidate<Entry> one) {
            var row = one.draft();
            var organization = row.organization(PostRegister.ORGANIZATION);
            var holder = row.get(PostRegister.HOLDER);
            var from = row.get(PostRegister.FROM);
            return organization == null || holder == null || from == null
                    ? null
                    : new Term(
                            organization,
                            holder.id(),
                            holder.name(),
                            from,
                            row.get(PostRegister.TO));
        }

        boolean meets(Term other) {
            return organization.equals(other.organization)
                    && !holder.equals(other.holder)
                    && (to == null || other.from.isBefore(to))
                    && (other.to == null || from.isBefore(other.to));
        }
    }
}
