package cn.taizhang.meeting.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.meeting.Meeting;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingStep;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 登记与更正: one form, by hand or on a phone, with or without script. */
@Controller
class MeetingFormController {

    private static final String FORM = "meeting/form";

    private final Meetings meetings;
    private final MeetingFormReader reader;
    private final MeetingFormPages pages;
    private final OrganizationChoice choice;
    private final Organizations organizations;
    private final Today today;

    MeetingFormController(
            Meetings meetings,
            MeetingFormReader reader,
            MeetingFormPages pages,
            OrganizationChoice choice,
            Organizations organizations,
            Today today) {
        this.meetings = meetings;
        this.reader = reader;
        this.pages = pages;
        this.choice = choice;
        this.organizations = organizations;
        this.today = today;
    }

    @GetMapping("/meetings/new")
    ModelAndView fresh(Viewer viewer, @RequestParam(defaultValue = "") String host) {
        return form(pages.fresh(viewer, host), HttpStatus.OK);
    }

    /** Saves; or, when asked for one more co-host or for the roll of another host, shows the form again. */
    @PostMapping("/meetings")
    ModelAndView record(
            Viewer viewer,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        viewer.require(Permission.RECORD);
        var form = MeetingForm.of(typed);
        if (onlyShow(typed)) {
            return form(pages.again(viewer, form, List.of()), HttpStatus.OK);
        }
        var read = reader.read(viewer, form);
        var outcome =
                read.breaches().isEmpty()
                        ? meetings.record(viewer, read.draft())
                        : refused(viewer, read);
        return switch (outcome) {
            case Outcome.Done<MeetingId>(var id) -> saved(id, true, "已登记。", flash);
            case Outcome.Refused<MeetingId>(var breaches) ->
                    form(
                            pages.again(viewer, form.withNewKey(), breaches),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    @GetMapping("/meetings/{id}/correction")
    ModelAndView correction(Viewer viewer, @PathVariable String id) {
        return form(pages.correction(viewer, correctable(viewer, id)), HttpStatus.OK);
    }

    @PostMapping("/meetings/{id}/correction")
    ModelAndView correct(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        var meeting = correctable(viewer, id);
        var form = MeetingForm.of(typed);
        if (onlyShow(typed)) {
            return form(
                    pages.correctionAgain(viewer, meeting, form, List.of(), List.of()),
                    HttpStatus.OK);
        }
        int version = MeetingPaths.version(form.version());
        if (version != meeting.version()) {
            return changedMeanwhile(viewer, meeting, form, version);
        }
        var read = reader.read(viewer, form);
        var outcome =
                read.breaches().isEmpty()
                        ? meetings.correct(
                                viewer, meeting.id(), version, read.draft(), form.reason())
                        : refused(viewer, read);
        return switch (outcome) {
            case Outcome.Done<MeetingId>(var done) ->
                    saved(done, false, "已更正，更正前的内容留在变更历史中。", flash);
            case Outcome.Refused<MeetingId>(var breaches) ->
                    form(
                            pages.correctionAgain(viewer, meeting, form, breaches, List.of()),
                            HttpStatus.UNPROCESSABLE_CONTENT);
        };
    }

    /** The roll and the marks of the host and day that now stand in the form. */
    @PostMapping("/meetings/host-parts")
    ModelAndView hostParts(Viewer viewer, @RequestParam MultiValueMap<String, String> typed) {
        viewer.require(Permission.RECORD);
        var corrected = typed.getFirst("meeting");
        var meeting =
                corrected == null
                        ? null
                        : pages.beingCorrected(viewer, corrected)
                                .filter(one -> meetings.mayCorrect(viewer, one))
                                .orElse(null);
        return new ModelAndView("meeting/_host-parts :: content")
                .addObject(
                        "parts",
                        pages.hostParts(viewer, MeetingForm.of(typed), List.of(), meeting));
    }

    /**
     * Organizations whose name or code holds what is being typed, as options.
     *
     * @param q what is typed; the form's own fields send it under their own names
     * @param within record: those one may record for; read: those one may read; else the whole district
     */
    @GetMapping("/meetings/organizations")
    ModelAndView organizations(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String host,
            @RequestParam(defaultValue = "") String coHosts,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String within) {
        var scope =
                switch (within) {
                    case "record" -> viewer.require(Permission.RECORD);
                    case "read" -> viewer.require(Permission.READ_RECORDS);
                    default -> organizations.districtOf(viewer.home(), today.date());
                };
        return new ModelAndView("meeting/_organizations :: options")
                .addObject(
                        "options",
                        choice.suggestions(scope, q + host + coHosts + organization, today.date()));
    }

    @GetMapping("/meetings/co-host")
    String anotherCoHost() {
        return "meeting/_organizations :: another";
    }

    private static boolean onlyShow(MultiValueMap<String, String> typed) {
        return typed.containsKey("show");
    }

    /** All that could not be read, and all that would be refused of the rest. */
    private Outcome<MeetingId> refused(Viewer viewer, MeetingFormReader.Read read) {
        var breaches = new ArrayList<>(read.breaches());
        var named = breaches.stream().map(Breach::field).toList();
        meetings.check(viewer, read.draft()).stream()
                .filter(one -> !named.contains(one.field()))
                .forEach(breaches::add);
        return new Outcome.Refused<>(breaches);
    }

    private ModelAndView changedMeanwhile(
            Viewer viewer, Meeting meeting, MeetingForm form, int version) {
        var newer =
                meetings.historyOf(viewer, meeting.id()).stream()
                        .filter(step -> step.version() > version)
                        .filter(step -> step.kind() != MeetingStep.Kind.RECORDED)
                        .map(StepLine::of)
                        .toList();
        return form(
                pages.correctionAgain(
                        viewer, meeting, form.onVersion(meeting.version()), List.of(), newer),
                HttpStatus.CONFLICT);
    }

    private Meeting correctable(Viewer viewer, String id) {
        var meeting = meetings.get(viewer, MeetingPaths.id(id));
        viewer.require(Permission.RECORD);
        if (!meetings.mayCorrect(viewer, meeting)) {
            throw new NotAllowed(MeetingPaths.whyNotCorrectable(meeting));
        }
        return meeting;
    }

    private static ModelAndView saved(
            MeetingId id, boolean added, String notice, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", notice);
        flash.addFlashAttribute(MeetingController.JUST_SAVED, added);
        return new ModelAndView("redirect:/meetings/" + id);
    }

    private static ModelAndView form(MeetingFormPage page, HttpStatus status) {
        return new ModelAndView(FORM, status).addObject("page", page);
    }
}
