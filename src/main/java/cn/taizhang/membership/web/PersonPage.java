package cn.taizhang.membership.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.membership.MembershipSlice;
import cn.taizhang.membership.RevealRow;
import cn.taizhang.people.FullIdentity;
import cn.taizhang.people.Person;
import cn.taizhang.people.Post;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 人员信息页. Born in a month, not on a day: the day is part of the identity number, which is shown masked.
 *
 * @param summary where the person stands today, in one line
 * @param posts dated posts, the newest first
 * @param memberships the membership's history, the newest first
 * @param reveal what asks for the reason to see the full values; null for who may not, and where there are none
 * @param seen who saw them, the newest first
 */
record PersonPage(
        String id,
        String name,
        String summary,
        List<Fact> facts,
        List<Entry> posts,
        List<Entry> memberships,
        @Nullable RevealPart reveal,
        List<Seen> seen) {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm");

    /** 一项. */
    record Fact(String label, String value) {}

    /**
     * 一段.
     *
     * @param current whether it holds today
     * @param change where it is changed, null where the viewer may not
     */
    record Entry(
            String what,
            String organization,
            String span,
            String note,
            boolean current,
            @Nullable String change) {}

    /** 谁看过. */
    record Seen(String who, String when, String why) {

        static Seen of(RevealRow row) {
            return new Seen(
                    row.who(),
                    ChineseDates.full(row.at().toLocalDate()) + " " + TIME.format(row.at()),
                    row.note().isEmpty() ? row.reason() : row.reason() + "：" + row.note());
        }
    }

    /** What belongs to the full values: how they are asked for, what was handed over just now, and who saw them before. */
    record Identities(
            @Nullable RevealPart reveal, @Nullable FullIdentity shown, List<RevealRow> seen) {}

    static PersonPage of(
            Person person,
            @Nullable String residence,
            List<Post> posts,
            List<MembershipSlice> slices,
            Map<UUID, String> changes,
            Identities identities,
            LocalDate today) {
        return new PersonPage(
                person.id().toString(),
                person.name(),
                summary(slices, today),
                facts(person, residence, slices, identities.shown()),
                posts.stream().map(post -> entry(post, changes.get(post.id()), today)).toList(),
                slices.stream().map(slice -> entry(slice, changes.get(slice.id()), today)).toList(),
                identities.reveal(),
                identities.seen().stream().map(Seen::of).toList());
    }

    private static List<Fact> facts(
            Person person,
            @Nullable String residence,
            List<MembershipSlice> slices,
            @Nullable FullIdentity shown) {
        var facts = new ArrayList<Fact>();
        facts.add(new Fact("性别", person.sex().label()));
        facts.add(new Fact("出生年月", ChineseDates.month(YearMonth.from(person.bornOn()))));
        facts.add(
                new Fact(
                        "身份证号",
                        orUnknown(
                                shown == null ? person.identityMasked() : shown.identityNumber())));
        facts.add(
                new Fact(
                        "联系电话",
                        orUnknown(shown == null ? person.telephoneMasked() : shown.telephone())));
        facts.add(new Fact("居住社区", orUnknown(residence)));
        if (!slices.isEmpty()) {
            facts.add(new Fact("入党日期", day(slices.getFirst().joinedOn())));
            facts.add(new Fact("转正日期", day(slices.getFirst().formalOn())));
        }
        return facts;
    }

    private static String day(@Nullable LocalDate day) {
        return day == null ? orUnknown(null) : ChineseDates.full(day);
    }

    private static String summary(List<MembershipSlice> slices, LocalDate today) {
        return slices.stream()
                .filter(slice -> holds(slice, today))
                .findFirst()
                .map(slice -> slice.kind().label() + "，在" + slice.organizationName() + "名册")
                .orElse(slices.isEmpty() ? "没有党籍记录" : "现不在本区任何名册上");
    }

    private static String orUnknown(@Nullable String value) {
        return value == null ? "未登记" : value;
    }

    private static Entry entry(Post post, @Nullable String change, LocalDate today) {
        boolean open = post.toOn().equals(LocalDate.MAX);
        return new Entry(
                post.title().label(),
                post.organizationName(),
                span(post.fromOn(), open ? null : post.toOn()),
                "",
                post.current(today),
                change);
    }

    private static Entry entry(MembershipSlice slice, @Nullable String change, LocalDate today) {
        var reason = slice.endReason();
        return new Entry(
                slice.kind().label(),
                slice.organizationName(),
                span(slice.fromOn(), slice.toOn()),
                reason == null ? "" : reason.label(),
                holds(slice, today),
                change);
    }

    private static boolean holds(MembershipSlice slice, LocalDate day) {
        var toOn = slice.toOn();
        return !day.isBefore(slice.fromOn()) && (toOn == null || day.isBefore(toOn));
    }

    /** The end is the first day on which it no longer holds; people say the last one on which it did. */
    static String span(LocalDate from, @Nullable LocalDate to) {
        return to == null
                ? ChineseDates.full(from) + "起"
                : ChineseDates.range(from, to.minusDays(1));
    }
}
