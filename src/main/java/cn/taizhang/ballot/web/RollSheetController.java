package cn.taizhang.ballot.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.Ballots;
import cn.taizhang.ballot.Roll;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.ballot.StoredSheet;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 名册上登记的计票单: what was counted on paper for a roll, and another sheet in the place of one that was recorded wrongly. */
@Controller
class RollSheetController {

    private final Rolls rolls;
    private final Ballots ballots;
    private final Today today;

    RollSheetController(Rolls rolls, Ballots ballots, Today today) {
        this.rolls = rolls;
        this.ballots = ballots;
        this.today = today;
    }

    @GetMapping("/rolls/{id}/sheets/new")
    ModelAndView blank(Viewer viewer, @PathVariable String id) {
        return page(
                SheetFormPage.recording(
                        roll(viewer, id), SheetForm.blank(today.date()), List.of()));
    }

    @PostMapping("/rolls/{id}/sheets")
    ModelAndView record(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            RedirectAttributes flash) {
        var roll = roll(viewer, id);
        var form = new SheetForm(typed);
        var read = form.read(roll.id(), today.date());
        if (!read.unreadable().isEmpty()) {
            var besides = ballots.breachesIn(viewer, roll.organization(), read.draft());
            return page(SheetFormPage.recording(roll, form, told(read, besides)));
        }
        return switch (ballots.record(
                viewer,
                form.requestKey(),
                roll.organization(),
                new RecordKey(Rolls.REGISTER, roll.id()),
                read.draft())) {
            case Outcome.Refused<UUID>(var breaches) ->
                    page(SheetFormPage.recording(roll, form, breaches));
            case Outcome.Done<UUID>(var sheet) -> kept(sheet, "已登记，登记以后只能更正，不能改写。", flash);
        };
    }

    @GetMapping("/ballots/{id}/replacement")
    ModelAndView filled(Viewer viewer, @PathVariable String id) {
        var stored = correctable(viewer, id);
        return page(
                SheetFormPage.correcting(
                        rolls.get(viewer, stored.roll()),
                        stored.id().toString(),
                        SheetForm.of(stored),
                        List.of()));
    }

    @PostMapping("/ballots/{id}/replacement")
    ModelAndView replace(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam Map<String, String> typed,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var stored = correctable(viewer, id);
        var roll = rolls.get(viewer, stored.roll());
        var form = new SheetForm(typed);
        var read = form.read(roll.id(), today.date());
        if (!read.unreadable().isEmpty()) {
            var besides =
                    new ArrayList<>(ballots.breachesIn(viewer, roll.organization(), read.draft()));
            if (reason.isBlank()) {
                besides.add(Breach.of("reason", "请写明原因。"));
            }
            return page(
                    SheetFormPage.correcting(
                            roll, stored.id().toString(), form, told(read, besides)));
        }
        return switch (ballots.replace(
                viewer, stored.id(), form.requestKey(), reason, read.draft())) {
            case Outcome.Refused<UUID>(var breaches) ->
                    page(SheetFormPage.correcting(roll, stored.id().toString(), form, breaches));
            case Outcome.Done<UUID>(var sheet) -> kept(sheet, "已更正，原来的计票单保留。", flash);
        };
    }

    private Roll roll(Viewer viewer, String id) {
        return rolls.changeable(viewer, Sent.id(id, "这份名册"));
    }

    /** A sheet of a procedure is put right with the step that recorded it, so that both say the same. */
    private StoredSheet correctable(Viewer viewer, String id) {
        viewer.require(Permission.RECORD);
        var stored = ballots.get(viewer, Sent.id(id, "这份计票单"));
        rolls.changeable(viewer, stored.roll());
        if (!isOfRoll(stored)) {
            throw new NotAllowed("这份计票单由所属的事项登记，请在那里更正。");
        }
        return stored;
    }

    static boolean isOfRoll(StoredSheet stored) {
        return stored.subject().register().equals(Rolls.REGISTER);
    }

    /** Numbers that could not be read are told as such, and not as numbers that do not add up. */
    private static List<Breach> told(SheetForm.Read read, List<Breach> besides) {
        boolean countsAreRead =
                read.unreadable().stream()
                        .map(Breach::field)
                        .allMatch(field -> List.of("heldOn", "form", "kind").contains(field));
        var told =
                countsAreRead
                        ? besides
                        : besides.stream()
                                .filter(one ->
                                        List.of("title", "heldOn", "roll", "reason")
                                                .contains(one.field()))
                                .toList();
        return Breach.joined(read.unreadable(), told);
    }

    private static ModelAndView kept(UUID sheet, String told, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", told);
        return new ModelAndView("redirect:/ballots/" + sheet);
    }

    private static ModelAndView page(SheetFormPage page) {
        return new ModelAndView(
                        "ballot/sheet-form",
                        page.breaches().isEmpty()
                                ? HttpStatus.OK
                                : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", page);
    }
}
