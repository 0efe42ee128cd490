package cn.taizhang.publication.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Sent;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.publication.NewPublication;
import cn.taizhang.publication.PublicationKind;
import cn.taizhang.publication.Publishable;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** 拟稿表, as it was typed. */
record PublicationForm(
        @Nullable String key,
        @Nullable String register,
        @Nullable String subject,
        @Nullable String organization,
        @Nullable String kind,
        @Nullable String title,
        @Nullable String body,
        @Nullable String from,
        @Nullable String until,
        @Nullable String heard) {

    private static final String YES = "yes";

    static PublicationForm of(String key, Publishable offered, String organization) {
        return new PublicationForm(
                key,
                offered.record().register(),
                offered.record().id().toString(),
                organization,
                offered.kind().name(),
                offered.title(),
                offered.text(),
                offered.from().toString(),
                Objects.toString(offered.until(), ""),
                offered.heard() ? YES : "");
    }

    static PublicationForm empty(String key, String organization, LocalDate today) {
        return new PublicationForm(
                key,
                "",
                "",
                organization,
                PublicationKind.DECISION.name(),
                "",
                "",
                today.toString(),
                "",
                "");
    }

    /** What may be written freely: an answer begins at a submission. */
    static Map<String, String> kinds() {
        var kinds = new LinkedHashMap<String, String>();
        for (var kind : List.of(PublicationKind.DECISION, PublicationKind.RESULT)) {
            kinds.put(kind.name(), kind.label());
        }
        return kinds;
    }

    /** The record it tells of, null where it stands by itself. */
    @Nullable RecordKey record() {
        String name = Objects.toString(register, "");
        return name.isEmpty()
                ? null
                : new RecordKey(name, Sent.id(Objects.toString(subject, ""), "这条记录"));
    }

    boolean isHeard() {
        return YES.equals(heard);
    }

    PublicationKind kindOrElse(PublicationKind otherwise) {
        return Arrays.stream(PublicationKind.values())
                .filter(one -> one.name().equals(kind))
                .filter(one -> kinds().containsKey(one.name()))
                .findFirst()
                .orElse(otherwise);
    }

    NewPublication publication(OrganizationId home, PublicationKind of) {
        return new NewPublication(
                home,
                of,
                record(),
                Objects.toString(title, ""),
                Objects.toString(body, ""),
                day(from),
                day(until),
                of != PublicationKind.ANSWER && isHeard());
    }

    List<Breach> unreadable() {
        var breaches = new ArrayList<>(Sent.unreadableDay("from", typed(from)));
        breaches.addAll(Sent.unreadableDay("until", typed(until)));
        return breaches;
    }

    private static @Nullable LocalDate day(@Nullable String text) {
        return Sent.day(typed(text));
    }

    private static String typed(@Nullable String text) {
        return Objects.toString(text, "").strip();
    }
}
