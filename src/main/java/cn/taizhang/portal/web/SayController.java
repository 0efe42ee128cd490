package cn.taizhang.portal.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.parcel.PublishedKind;
import cn.taizhang.portal.Community;
import cn.taizhang.portal.PublicBoard;
import cn.taizhang.portal.Receipt;
import cn.taizhang.portal.Ticket;
import cn.taizhang.portal.Voices;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Objects;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/**
 * 说: one question a screen. What was typed travels in the form: nothing is kept before it is sent, no address holds a word of it, and
 * sending again what was sent finds the same receipt. Hence a page answers a post here, where elsewhere one is led on.
 */
@Controller
class SayController {

    private final PublicBoard board;
    private final Voices voices;
    private final Limits limits;
    private final Today today;

    SayController(PublicBoard board, Voices voices, Limits limits, Today today) {
        this.board = board;
        this.voices = voices;
        this.limits = limits;
        this.today = today;
    }

    @GetMapping("/c/{code}/say")
    ModelAndView begin(@PathVariable String code, @RequestParam(defaultValue = "") String about) {
        var community = board.community(code);
        String ticket = voices.ticket(community).text();
        var form = new SayForm(ticket, about, "", "", "", "", "");
        return page(community, about.isEmpty() ? SayStep.ABOUT : SayStep.WORDS, form, List.of());
    }

    @PostMapping("/c/{code}/say")
    ModelAndView next(@PathVariable String code, SayForm form, HttpServletRequest request) {
        var community = board.community(code);
        var ticket = voices.ticket(Objects.toString(form.ticket(), ""), community);
        if (ticket.isEmpty()) {
            return page(
                    community,
                    SayStep.CHECK,
                    fresh(community, form),
                    List.of(Breach.overall("这张表放得太久了。您写的字还在，请看一遍，再按一次“提交”。")));
        }
        var said = voices.said(ticket.get());
        if (said.isPresent()) {
            return again(community, ticket.get(), said.get(), form);
        }
        var go = SayStep.of(Objects.toString(form.go(), ""));
        var from = SayStep.of(Objects.toString(form.from(), ""));
        var breaches = voices.breachesIn(form.voice(community));
        if (go != SayStep.SEND) {
            var here =
                    breaches.stream().filter(one -> SayStep.asking(one.field()) == from).toList();
            return here.isEmpty() || go.compareTo(from) < 0
                    ? page(community, go, form, List.of())
                    : page(community, from, form, here);
        }
        return breaches.isEmpty()
                ? send(community, ticket.get(), form, request)
                : page(community, SayStep.asking(breaches.getFirst().field()), form, breaches);
    }

    private ModelAndView send(
            Community community, Ticket ticket, SayForm form, HttpServletRequest request) {
        long wait = limits.toSay(request, community.code());
        if (wait > 0) {
            var full = Breach.overall("这会儿交的人太多。您写的字还在，请过 %d 分钟再按“提交”。".formatted(wait));
            return page(community, SayStep.CHECK, form, List.of(full));
        }
        return switch (voices.say(ticket, form.voice(community))) {
            case Outcome.Done<Receipt> sent -> done(community, sent.value());
            case Outcome.Refused<Receipt> refused ->
                    page(community, SayStep.CHECK, fresh(community, form), refused.breaches());
        };
    }

    /** A second click finds the first; other words are not thrown away for it. */
    private ModelAndView again(Community community, Ticket ticket, Receipt said, SayForm form) {
        String words = Objects.toString(form.words(), "");
        if (!voices.areOther(ticket, words)) {
            return done(community, said);
        }
        return words.isEmpty()
                ? page(community, SayStep.WORDS, fresh(community, form), List.of())
                : page(community, SayStep.CHECK, fresh(community, form), List.of(said.notThese()));
    }

    private SayForm fresh(Community community, SayForm form) {
        return form.with(voices.ticket(community).text());
    }

    private ModelAndView page(
            Community community, SayStep step, SayForm form, List<Breach> breaches) {
        var about = form.aboutId();
        var posted = about == null ? null : board.find(community, about).orElse(null);
        var choices =
                board.postedIn(community).stream()
                        .filter(one -> one.hearsOn(today.date()))
                        .map(one -> PostedLine.of(one, today.date()))
                        .toList();
        var page =
                new SayPage(
                        community,
                        step,
                        form,
                        posted == null ? "别的事" : posted.title(),
                        posted != null && posted.kind() == PublishedKind.NOTICE,
                        choices,
                        breaches);
        var status = breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("portal/say", status).addObject("page", page);
    }

    private static ModelAndView done(Community community, Receipt receipt) {
        return new ModelAndView("portal/said")
                .addObject("page", new SaidPage(community, receipt.spoken()));
    }
}
