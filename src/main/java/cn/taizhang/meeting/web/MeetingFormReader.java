package cn.taizhang.meeting.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.kernel.TypedDate;
import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.MeetingDraft;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.Presence;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.organization.Scope;
import cn.taizhang.people.PersonId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** From what was typed to a draft: names to organizations, words to dates and numbers, and all that could not be read. */
@Component
class MeetingFormReader {

    private static final String SEPARATORS = "[、，,；;\\n]";

    private final OrganizationChoice choice;
    private final Organizations organizations;
    private final Today today;

    MeetingFormReader(OrganizationChoice choice, Organizations organizations, Today today) {
        this.choice = choice;
        this.organizations = organizations;
        this.today = today;
    }

    /** 读取结果: with breaches the draft holds only what could be read. */
    record Read(MeetingDraft draft, List<Breach> breaches) {}

    Read read(Viewer viewer, MeetingForm form) {
        var breaches = new ArrayList<Breach>();
        var heldOn = date(form.heldOn(), breaches);
        var day = heldOn == null ? today.date() : heldOn;
        var attendance =
                form.rollTaken() ? attendance(form.presences()) : Map.<PersonId, Presence>of();
        if (form.rollTaken() && attendance.isEmpty()) {
            breaches.add(Breach.of("attendance", "勾选了登记到会名单，名单里却没有人；请选择到会情况，或取消勾选。"));
        }
        var draft =
                new MeetingDraft(
                        constant(MeetingKind.values(), form.kind()).orElse(null),
                        form.topic(),
                        host(viewer, form.host(), day, breaches),
                        coHosts(viewer, form.coHosts(), day, breaches),
                        heldOn,
                        constant(Manner.values(), form.manner()).orElse(Manner.ON_SITE),
                        form.place(),
                        form.presider(),
                        form.rollTaken() ? null : number("expected", form.expected(), breaches),
                        form.rollTaken() ? null : number("attended", form.attended(), breaches),
                        attendance,
                        form.mark().isBlank() ? null : form.mark(),
                        Sent.maybe(form.requestKey()).orElseGet(UUID::randomUUID));
        return new Read(draft, List.copyOf(breaches));
    }

    /** The host and the day, as far as they can be read: what the roll and the marks hang on. */
    Optional<Organization> hostOf(Viewer viewer, MeetingForm form) {
        if (form.host().isBlank()) {
            return Optional.empty();
        }
        var scope = viewer.scope(Permission.RECORD);
        return choice.named(scope, "host", form.host(), dayOf(form))
                        instanceof Outcome.Done<Organization>(var host)
                ? Optional.of(host)
                : Optional.empty();
    }

    LocalDate dayOf(MeetingForm form) {
        return TypedDate.parse(form.heldOn()).orElseGet(today::date);
    }

    private static @Nullable LocalDate date(String typed, List<Breach> breaches) {
        if (typed.isBlank()) {
            return null;
        }
        var date = TypedDate.parse(typed);
        if (date.isEmpty()) {
            breaches.add(Breach.of("heldOn", "没有认出日期“" + typed.strip() + "”，请写成 2020-06-30 这样。"));
        }
        return date.orElse(null);
    }

    private @Nullable OrganizationId host(
            Viewer viewer, String typed, LocalDate day, List<Breach> breaches) {
        if (typed.isBlank()) {
            return null;
        }
        return organization(viewer.scope(Permission.RECORD), "host", typed, day, breaches);
    }

    private Set<OrganizationId> coHosts(
            Viewer viewer, List<String> typed, LocalDate day, List<Breach> breaches) {
        var scope = organizations.districtOf(viewer.home(), today.date());
        var found = new LinkedHashSet<OrganizationId>();
        for (var entry : typed) {
            for (var one : entry.split(SEPARATORS, -1)) {
                var id = one.isBlank() ? null : organization(scope, "coHosts", one, day, breaches);
                if (id != null) {
                    found.add(id);
                }
            }
        }
        return found;
    }

    private @Nullable OrganizationId organization(
            Scope scope, String field, String typed, LocalDate day, List<Breach> breaches) {
        return switch (choice.named(scope, field, typed, day)) {
            case Outcome.Done<Organization>(var organization) -> organization.id();
            case Outcome.Refused<Organization>(var because) -> {
                breaches.addAll(because);
                yield null;
            }
        };
    }

    private static Map<PersonId, Presence> attendance(Map<String, String> presences) {
        var attendance = new LinkedHashMap<PersonId, Presence>();
        presences.forEach((person, typed) -> {
            var id = Sent.maybe(person);
            var presence = constant(Presence.values(), typed);
            if (id.isPresent() && presence.isPresent()) {
                attendance.put(new PersonId(id.get()), presence.get());
            }
        });
        return attendance;
    }

    private static @Nullable Integer number(String field, String typed, List<Breach> breaches) {
        String digits = typed.strip();
        if (digits.isEmpty()) {
            return null;
        }
        if (digits.matches("-?\\d{1,9}")) {
            return Integer.valueOf(digits);
        }
        breaches.add(Breach.of(field, "人数请只填数字，现在是“" + digits + "”。"));
        return null;
    }

    private static <E extends Enum<E>> Optional<E> constant(E[] all, String name) {
        for (E one : all) {
            if (one.name().equals(name)) {
                return Optional.of(one);
            }
        }
        return Optional.empty();
    }
}
