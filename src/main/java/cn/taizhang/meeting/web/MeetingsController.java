package cn.taizhang.meeting.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.kernel.TypedDate;
import cn.taizhang.meeting.MeetingId;
import cn.taizhang.meeting.MeetingKind;
import cn.taizhang.meeting.MeetingQuestion;
import cn.taizhang.meeting.MeetingRow;
import cn.taizhang.meeting.Meetings;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Registers;
import cn.taizhang.register.SheetLinks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 会议活动列表: newest first, paged by key, narrowed down by what is typed above it. */
@Controller
class MeetingsController {

    private static final int PAGE = 50;

    private final Meetings meetings;
    private final Organizations organizations;
    private final OrganizationChoice choice;
    private final Registers registers;
    private final Today today;

    MeetingsController(
            Meetings meetings,
            Organizations organizations,
            OrganizationChoice choice,
            Registers registers,
            Today today) {
        this.meetings = meetings;
        this.organizations = organizations;
        this.choice = choice;
        this.registers = registers;
        this.today = today;
    }

    /**
     * The list.
     *
     * @param after day and id of the last row seen, as the list itself writes them into 下一页
     * @param before day and id of the first row seen, as the list itself writes them into 上一页
     */
    @GetMapping("/meetings")
    ModelAndView list(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String to,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String after,
            @RequestParam(defaultValue = "") String before) {
        var filter = new MeetingFilter(q.strip(), kind, organization.strip(), from, to, only);
        viewer.require(Permission.READ_RECORDS);
        var problems = new ArrayList<String>();
        var root = organization(viewer, filter, problems);
        var asked =
                question(
                        filter,
                        root.map(Organization::id).orElse(null),
                        before.isBlank() ? after : before,
                        problems);
        boolean back = !before.isBlank() && asked.afterId() != null;
        var page =
                page(
                        viewer,
                        filter,
                        problems,
                        root.map(Organization::name),
                        problems.isEmpty() ? found(viewer, asked, back) : Found.NOTHING);
        return new ModelAndView(
                        "meeting/meetings",
                        problems.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", page)
                .addObject("sheets", SheetLinks.of(viewer, registers.get("meetings")));
    }

    private Found found(Viewer viewer, MeetingQuestion asked, boolean back) {
        var rows = back ? meetings.listBefore(viewer, asked) : meetings.list(viewer, asked);
        return new Found(rows, back, asked.afterId() != null);
    }

    /**
     * 查到的一页: one row more than is shown tells that there are more.
     *
     * @param back whether it was asked for from its end
     * @param paged whether it was asked for from some row on
     */
    private record Found(List<MeetingRow> rows, boolean back, boolean paged) {

        /** Where a condition is refused nothing is listed: rows that it does not hold back would mislead. */
        static final Found NOTHING = new Found(List.of(), false, false);

        boolean full() {
            return rows.size() > PAGE;
        }

        List<MeetingRow> shown() {
            if (!full()) {
                return rows;
            }
            return back ? rows.subList(1, rows.size()) : rows.subList(0, PAGE);
        }

        boolean hasPrevious() {
            return !rows.isEmpty() && (back ? full() : paged);
        }

        boolean hasNext() {
            return !rows.isEmpty() && (back || full());
        }
    }

    private Optional<Organization> organization(
            Viewer viewer, MeetingFilter filter, List<String> problems) {
        if (filter.organization().isBlank()) {
            return Optional.empty();
        }
        var scope = viewer.require(Permission.READ_RECORDS);
        return switch (choice.named(scope, "organization", filter.organization(), today.date())) {
            case Outcome.Done<Organization>(var found)
                    when organizations.isWithin(scope, found.id(), lastDay(found)) ->
                    Optional.of(found);
            case Outcome.Done<Organization>(var found) -> {
                problems.add("「" + found.name() + "」不在您的管辖范围内，不能按它查找；您的组织参加的联办会议，不填组织也能查到。");
                yield Optional.empty();
            }
            case Outcome.Refused<Organization>(var because) -> {
                problems.add(because.getFirst().message());
                yield Optional.empty();
            }
        };
    }

    /** An organization that has ended is open to whom it was open on its last day. */
    private LocalDate lastDay(Organization organization) {
        var endedOn = organization.dissolvedOn();
        var day = today.date();
        return endedOn == null || endedOn.isAfter(day) ? day : endedOn.minusDays(1);
    }

    private static MeetingQuestion question(
            MeetingFilter filter,
            @Nullable OrganizationId root,
            String row,
            List<String> problems) {
        var from = date(filter.from(), problems);
        var to = date(filter.to(), problems);
        if (from != null && to != null && to.isBefore(from)) {
            problems.add("起始日期晚于截止日期，这样一条也查不到。");
        }
        var mark = row.split("_", 2);
        var day = TypedDate.parse(mark[0]);
        var id = mark.length == 2 ? Sent.maybe(mark[1]) : Optional.<UUID>empty();
        boolean further = day.isPresent() && id.isPresent();
        return new MeetingQuestion(
                filter.q(),
                named(MeetingKind.values(), filter.kind()),
                root,
                from,
                to,
                named(MeetingQuestion.Only.values(), filter.only()),
                further ? day.get() : null,
                further ? new MeetingId(id.get()) : null,
                PAGE + 1);
    }

    private MeetingsPage page(
            Viewer viewer,
            MeetingFilter filter,
            List<String> problems,
            Optional<String> root,
            Found found) {
        var shown = found.shown();
        return new MeetingsPage(
                filter,
                MeetingFormPages.choices(MeetingKind.values(), MeetingKind::label),
                MeetingFormPages.choices(
                        MeetingQuestion.Only.values(), MeetingQuestion.Only::label),
                problems.isEmpty() ? null : String.join("", problems),
                summary(filter, root.orElse(viewer.organizationNames())),
                root.orElse(viewer.organizationNames()),
                today.date(),
                shown.stream().map(MeetingsPage.Row::of).toList(),
                shown.stream().mapToLong(row -> row.attended() == null ? 0 : row.attended()).sum(),
                found.paged() ? filter.address("", "") : null,
                found.hasPrevious() ? filter.address("", mark(shown.getFirst())) : null,
                found.hasNext() ? filter.address(mark(shown.getLast()), "") : null,
                viewer.may(Permission.RECORD),
                standing(viewer));
    }

    private static String mark(MeetingRow last) {
        return last.heldOn() + "_" + last.meetingId();
    }

    private static String summary(MeetingFilter filter, String unit) {
        var from = TypedDate.parse(filter.from());
        var to = TypedDate.parse(filter.to());
        String days = "";
        if (from.isPresent() && to.isPresent() && !to.get().isBefore(from.get())) {
            days = ChineseDates.range(from.get(), to.get()) + "　";
        } else if (from.isPresent() && to.isEmpty()) {
            days = ChineseDates.full(from.get()) + "以来　";
        } else if (to.isPresent() && from.isEmpty()) {
            days = "截至" + ChineseDates.full(to.get()) + "　";
        }
        return days + unit + "及所属主办、联办的会议活动";
    }

    private static String standing(Viewer viewer) {
        String scope = viewer.organizationNames();
        if (!viewer.may(Permission.RECORD)) {
            return "您可以查看" + scope + "及所属的会议；登记和更正由各主办组织办理，上级可以代录。";
        }
        String returns = viewer.may(Permission.RETURN_RECORDS) ? "，有问题的可以退回重改" : "";
        return "您可以登记、更正、撤回" + scope + "及所属主办的会议" + returns + "；联办的会议可以查看，更正由主办组织办理。";
    }

    private static @Nullable LocalDate date(String typed, List<String> problems) {
        if (typed.isBlank()) {
            return null;
        }
        var date = TypedDate.parse(typed);
        if (date.isEmpty()) {
            problems.add("没有认出日期“" + typed.strip() + "”，请写成 2020-06-30 这样。");
        }
        return date.orElse(null);
    }

    private static <E extends Enum<E>> @Nullable E named(E[] all, String name) {
        return Arrays.stream(all).filter(one -> one.name().equals(name)).findFirst().orElse(null);
    }
}
