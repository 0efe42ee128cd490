package cn.taizhang.ballot.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.Ballots;
import cn.taizhang.ballot.Roll;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一份名册: who was entitled on a day, who came and who left. */
@Controller
class RollController {

    private static final String WHAT = "这份名册";
    private static final int PAGE = 200;
    private static final int CHANGES = 50;

    private final Rolls rolls;
    private final Ballots ballots;
    private final Today today;

    RollController(Rolls rolls, Ballots ballots, Today today) {
        this.rolls = rolls;
        this.ballots = ballots;
        this.today = today;
    }

    @GetMapping("/rolls/{id}")
    ModelAndView one(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String after) {
        var roll = rolls.get(viewer, Sent.id(id, WHAT));
        var asked = asked(on.strip(), q.strip(), after);
        var entries =
                rolls.entries(
                        viewer, roll.id(), asked.day(), asked.query(), asked.after(), PAGE + 1);
        var page =
                RollPage.of(
                        roll,
                        asked,
                        rolls.eligible(viewer, roll.id(), asked.day()),
                        entries,
                        PAGE,
                        rolls.corrected(viewer, roll.id(), CHANGES),
                        ballots.about(viewer, new RecordKey(Rolls.REGISTER, roll.id())),
                        rolls.mayChange(viewer, roll));
        return new ModelAndView("ballot/roll").addObject("page", page);
    }

    private RollPage.Asked asked(String on, String query, String after) {
        var typed = Sent.day(on);
        var day = typed == null ? today.date() : typed;
        var problem = on.isEmpty() || typed != null ? null : "没有认出日期「%s」，先按今天列出。".formatted(on);
        int behind = after.matches("\\d{1,6}") ? Integer.parseInt(after) : 0;
        return new RollPage.Asked(on.isEmpty() ? day.toString() : on, day, problem, query, behind);
    }

    @GetMapping("/rolls/{id}/entries/new")
    ModelAndView adding(Viewer viewer, @PathVariable String id) {
        var roll = rolls.changeable(viewer, Sent.id(id, WHAT));
        return adding(roll, today.date().toString(), "", "", List.of());
    }

    @PostMapping("/rolls/{id}/entries")
    ModelAndView add(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String from,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String pasted,
            RedirectAttributes flash) {
        var roll = rolls.changeable(viewer, Sent.id(id, WHAT));
        return switch (rolls.add(viewer, roll.id(), Sent.day(from), reason, pasted)) {
            case Outcome.Refused<Integer>(var breaches) ->
                    adding(
                            roll,
                            from,
                            reason,
                            pasted,
                            Breach.joined(Sent.unreadableDay("from", from.strip()), breaches));
            case Outcome.Done<Integer>(var count) ->
                    back(roll, "已列入 %d 项。".formatted(count) + Rolls.leftAside(pasted), flash);
        };
    }

    @GetMapping("/rolls/{id}/entries/{entry}")
    ModelAndView ending(Viewer viewer, @PathVariable String id, @PathVariable String entry) {
        var roll = rolls.changeable(viewer, Sent.id(id, WHAT));
        return ending(viewer, roll, entry, today.date().toString(), "", List.of());
    }

    @PostMapping("/rolls/{id}/entries/{entry}/ending")
    ModelAndView end(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String entry,
            @RequestParam(defaultValue = "") String endedOn,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var roll = rolls.changeable(viewer, Sent.id(id, WHAT));
        var which = Sent.id(entry, "名册上的这一项");
        return switch (rolls.end(viewer, roll.id(), which, Sent.day(endedOn), reason)) {
            case Outcome.Refused<UUID>(var breaches) ->
                    ending(
                            viewer,
                            roll,
                            entry,
                            endedOn,
                            reason,
                            Breach.joined(
                                    Sent.unreadableDay("endedOn", endedOn.strip()), breaches));
            case Outcome.Done<UUID> _ -> back(roll, "已注销，以前的表决仍按当时的名册。", flash);
        };
    }

    private static ModelAndView adding(
            Roll roll, String from, String reason, String pasted, List<Breach> breaches) {
        var page =
                new EntryPages.Adding(
                        roll.title(), "/rolls/" + roll.id(), from, reason, pasted, breaches);
        return new ModelAndView("ballot/entries", status(breaches)).addObject("page", page);
    }

    private ModelAndView ending(
            Viewer viewer,
            Roll roll,
            String id,
            String endedOn,
            String reason,
            List<Breach> breaches) {
        var entry = rolls.entry(viewer, roll.id(), Sent.id(id, "名册上的这一项"));
        var ended = entry.endedOn();
        var page =
                new EntryPages.Ending(
                        roll.title(),
                        "/rolls/" + roll.id(),
                        entry.id().toString(),
                        entry.place(),
                        entry.label(),
                        ChineseDates.full(entry.from()),
                        ended == null
                                ? null
                                : "自%s起注销：%s"
                                        .formatted(ChineseDates.full(ended), entry.endedBecause()),
                        endedOn,
                        reason,
                        breaches);
        return new ModelAndView("ballot/entry", status(breaches)).addObject("page", page);
    }

    private static HttpStatus status(List<Breach> breaches) {
        return breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
    }

    private static ModelAndView back(Roll roll, String told, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", told);
        return new ModelAndView("redirect:/rolls/" + roll.id());
    }
}
