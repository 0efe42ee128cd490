package cn.taizhang.meeting.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.meeting.Manner;
import cn.taizhang.meeting.Meeting;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.MeetingMarks;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.meeting.Presence;
import cn.taizhang.membership.MemberKind;
import cn.taizhang.membership.Memberships;
import cn.taizhang.membership.RollRow;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Puts together what the pages of the form show. */
@Component
class MeetingFormPages {

    /** The fields from top to bottom, so that breaches are told in the order in which they are mended. */
    private static final List<String> ORDER =
            List.of(
                    "reason",
                    "host",
                    "heldOn",
                    "kind",
                    "topic",
                    "mark",
                    "attendance",
                    "coHosts",
                    "place",
                    "presider",
                    "expected",
                    "attended");

    private final Meetings meetings;
    private final Organizations organizations;
    private final Memberships memberships;
    private final OrganizationChoice choice;
    private final MeetingFormReader reader;
    private final Today today;

    MeetingFormPages(
            Meetings meetings,
            Organizations organizations,
            Memberships memberships,
            OrganizationChoice choice,
            MeetingFormReader reader,
            Today today) {
        this.meetings = meetings;
        this.organizations = organizations;
        this.memberships = memberships;
        this.choice = choice;
        this.reader = reader;
        this.today = today;
    }

    /** An empty form; the viewer's own organization is chosen where it may be a host. */
    MeetingFormPage fresh(Viewer viewer, String hostCode) {
        var scope = viewer.require(Permission.RECORD);
        var asked =
                hostCode.isBlank()
                        ? Optional.<Organization>empty()
                        : organizations.byCode(hostCode);
        var host =
                asked.map(Organization::id)
                        .filter(id -> organizations.isWithin(scope, id, today.date()))
                        .orElse(viewer.home());
        return page(
                viewer, MeetingForm.fresh(hostText(viewer, host), today.date()), List.of(), null);
    }

    /** The form again, with everything that was typed. */
    MeetingFormPage again(Viewer viewer, MeetingForm form, List<Breach> breaches) {
        return page(viewer, form, breaches, null);
    }

    /** The form that corrects a record, as the record is now. */
    MeetingFormPage correction(Viewer viewer, Meeting meeting) {
        var roll =
                memberships.rollOf(viewer, meeting.host(), meeting.heldOn()).stream()
                        .map(RollRow::personId)
                        .toList();
        var form =
                MeetingForm.of(
                        meeting,
                        hostText(viewer, meeting.host()),
                        meeting.coHosts().stream()
                                .map(one ->
                                        OrganizationChoice.written(
                                                organizations.get(one.organization())))
                                .toList(),
                        meetings.markOf(viewer, meeting.id())
                                .map(MeetingMarks.Mark::key)
                                .orElse(null),
                        roll);
        return page(viewer, form, List.of(), correctionOf(meeting, List.of()), meeting);
    }

    /** The correction again, with everything that was typed and what others changed meanwhile. */
    MeetingFormPage correctionAgain(
            Viewer viewer,
            Meeting meeting,
            MeetingForm form,
            List<Breach> breaches,
            List<StepLine> newer) {
        return page(viewer, form, breaches, correctionOf(meeting, newer), meeting);
    }

    /** What hangs on the host and the day, for a form under way. */
    MeetingFormPage.HostParts hostParts(
            Viewer viewer, MeetingForm form, List<Breach> breaches, @Nullable Meeting meeting) {
        var day = reader.dayOf(form);
        var host =
                reader.hostOf(viewer, form)
                        .map(Organization::id)
                        .filter(id ->
                                organizations.isWithin(viewer.scope(Permission.RECORD), id, day));
        var offered = host.map(id -> meetings.marksOfferedFor(id, day)).orElse(List.of());
        return new MeetingFormPage.HostParts(
                host.map(id -> roll(viewer, id, day, form, meeting)).orElse(List.of()),
                form.rollTaken(),
                presences(),
                marks(offered),
                form.mark(),
                breaches);
    }

    Optional<Meeting> beingCorrected(Viewer viewer, String id) {
        return Sent.maybe(id).map(one -> meetings.get(viewer, new MeetingId(one)));
    }

    private MeetingFormPage page(
            Viewer viewer,
            MeetingForm form,
            List<Breach> breaches,
            MeetingFormPage.@Nullable Correction correction) {
        return page(viewer, form, breaches, correction, null);
    }

    private MeetingFormPage page(
            Viewer viewer,
            MeetingForm form,
            List<Breach> breaches,
            MeetingFormPage.@Nullable Correction correction,
            @Nullable Meeting meeting) {
        var ordered =
                breaches.stream()
                        .sorted(
                                Comparator.comparingInt(
                                        one -> ORDER.indexOf(String.valueOf(one.field()))))
                        .toList();
        return new MeetingFormPage(
                form,
                hosts(viewer).map(choices -> with(choices, form.host())).orElse(null),
                choices(MeetingKind.values(), MeetingKind::label),
                choices(Manner.values(), Manner::label),
                hostParts(viewer, form, ordered, meeting),
                ordered,
                correction);
    }

    private Optional<SequencedMap<String, String>> hosts(Viewer viewer) {
        return choice.all(viewer.scope(Permission.RECORD), today.date());
    }

    /** A host that has ended since stays a choice of its own record: a select never changes it unseen. */
    private SequencedMap<String, String> with(SequencedMap<String, String> choices, String host) {
        if (!host.isBlank() && !choices.containsKey(host)) {
            organizations
                    .byCode(host)
                    .ifPresent(one -> choices.put(one.code(), OrganizationChoice.written(one)));
        }
        return choices;
    }

    /** The value of the host's field: a code in a select, name and code where one types. */
    private String hostText(Viewer viewer, OrganizationId host) {
        var organization = organizations.get(host);
        return hosts(viewer).isPresent()
                ? organization.code()
                : OrganizationChoice.written(organization);
    }

    private static MeetingFormPage.Correction correctionOf(Meeting meeting, List<StepLine> newer) {
        return new MeetingFormPage.Correction(
                meeting.id().toString(), meeting.topic(), meeting.returnedBecause(), newer);
    }

    /** The host's roll, and whoever else stands on the list of the record that is corrected. */
    private List<MeetingFormPage.RollLine> roll(
            Viewer viewer,
            OrganizationId host,
            LocalDate day,
            MeetingForm form,
            @Nullable Meeting meeting) {
        var lines = new ArrayList<MeetingFormPage.RollLine>();
        var onRoll = new ArrayList<UUID>();
        for (var row : memberships.rollOf(viewer, host, day)) {
            boolean formal = MemberKind.FORMAL.name().equals(row.kind());
            lines.add(line(row.personId(), row.name(), formal ? "" : row.kindLabel(), form));
            onRoll.add(row.personId());
        }
        if (meeting != null) {
            meeting.attendance().stream()
                    .filter(one -> !onRoll.contains(one.person()))
                    .forEach(one -> lines.add(line(one.person(), one.name(), "其他名册", form)));
        }
        return List.copyOf(lines);
    }

    private static MeetingFormPage.RollLine line(
            UUID person, String name, String kind, MeetingForm form) {
        return new MeetingFormPage.RollLine(
                MeetingForm.PRESENCE + person, name, kind, form.presenceOf(person));
    }

    private static SequencedMap<String, String> presences() {
        var choices = choices(Presence.values(), Presence::label);
        choices.put("", "不列入");
        return choices;
    }

    private static SequencedMap<String, String> marks(List<MeetingMarks.Mark> offered) {
        var choices = new LinkedHashMap<String, String>();
        if (!offered.isEmpty()) {
            choices.put("", "不标记");
            offered.forEach(mark -> choices.put(mark.key(), mark.label() + "，" + mark.hint()));
        }
        return choices;
    }

    static <E extends Enum<E>> SequencedMap<String, String> choices(
            E[] all, Function<E, String> label) {
        var choices = new LinkedHashMap<String, String>();
        for (E one : all) {
            choices.put(one.name(), label.apply(one));
        }
        return choices;
    }
}
