package cn.taizhang.ballot.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.ballot.BallotForm;
import cn.taizhang.ballot.Ballots;
import cn.taizhang.ballot.Roll;
import cn.taizhang.ballot.RollEntry;
import cn.taizhang.ballot.Rolls;
import cn.taizhang.ballot.StoredSheet;
import cn.taizhang.ballot.Verdicts;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 计票单: as it was recorded, on paper, and blank for the tellers. */
@Controller
class BallotController {

    private static final int LONGEST_TITLE = 200;

    private final Ballots ballots;
    private final Verdicts verdicts;
    private final Rolls rolls;
    private final Today today;

    BallotController(Ballots ballots, Verdicts verdicts, Rolls rolls, Today today) {
        this.ballots = ballots;
        this.verdicts = verdicts;
        this.rolls = rolls;
        this.today = today;
    }

    @GetMapping("/ballots/{id}")
    ModelAndView one(Viewer viewer, @PathVariable String id) {
        var stored = stored(viewer, id);
        var around =
                new BallotPage.Around(
                        verdicts.link(viewer, stored).orElse(null),
                        rollTitle(viewer, stored),
                        rolls.find(viewer, stored.roll())
                                .map(roll -> rolls.eligible(viewer, roll.id(), stored.heldOn()))
                                .orElse(stored.sheet().attendance().eligible()),
                        verdicts.of(viewer, stored),
                        proxies(viewer, stored),
                        RollSheetController.isOfRoll(stored)
                                && stored.counts()
                                && ballots.mayChange(viewer, stored));
        return new ModelAndView("ballot/ballot").addObject("page", BallotPage.of(stored, around));
    }

    @GetMapping("/ballots/{id}/tally")
    ModelAndView filled(Viewer viewer, @PathVariable String id) {
        var stored = stored(viewer, id);
        return new ModelAndView("ballot/tally")
                .addObject("page", TallyPage.of(stored, rollTitle(viewer, stored)));
    }

    /** Without a form chosen it is asked for what the sheet is wanted. */
    @GetMapping("/rolls/{id}/tally")
    ModelAndView blank(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String on,
            @RequestParam(defaultValue = "") String form,
            @RequestParam(defaultValue = "") String kind,
            @RequestParam(defaultValue = "") String title) {
        var roll = rolls.get(viewer, Sent.id(id, "这份名册"));
        if (on.isEmpty() && form.isEmpty() && kind.isEmpty()) {
            return asked(roll, today.date().toString(), "", "", title, List.of());
        }
        var day = Sent.day(on);
        var chosenForm = named(BallotForm.values(), form);
        var chosenKind = named(TallyPage.Kind.values(), kind);
        var breaches = new ArrayList<>(breachesIn(viewer, roll, on, day));
        if (chosenForm.isEmpty()) {
            breaches.add(Breach.of("form", "请选择表决方式。"));
        }
        if (chosenKind.isEmpty()) {
            breaches.add(Breach.of("kind", "请选择表决什么。"));
        }
        if (title.strip().length() > LONGEST_TITLE) {
            breaches.add(Breach.of("title", "表决事项最多 %d 个字。".formatted(LONGEST_TITLE)));
        }
        if (day == null || !breaches.isEmpty()) {
            return asked(roll, on, form, kind, title, breaches);
        }
        var page =
                TallyPage.blank(
                        roll,
                        rolls.eligible(viewer, roll.id(), day),
                        day,
                        chosenForm.orElseThrow(),
                        chosenKind.orElseThrow(),
                        title.strip());
        return new ModelAndView("ballot/tally").addObject("page", page);
    }

    private List<Breach> breachesIn(Viewer viewer, Roll roll, String on, @Nullable LocalDate day) {
        if (day == null) {
            return on.isBlank()
                    ? List.of(Breach.of("on", "请填写表决日期，应到按那一天的名册计算。"))
                    : Sent.unreadableDay("on", on.strip());
        }
        return rolls.eligible(viewer, roll.id(), day) == 0
                ? List.of(Breach.of("on", "名册上这一天没有人，请核对日期。"))
                : List.of();
    }

    private static ModelAndView asked(
            Roll roll, String on, String form, String kind, String title, List<Breach> breaches) {
        var page =
                new TallyFormPage(
                        "/rolls/" + roll.id(),
                        roll.title(),
                        on,
                        form,
                        SheetFormPage.formWords(),
                        kind,
                        SheetFormPage.kindWords(),
                        title,
                        breaches);
        return new ModelAndView(
                        "ballot/tally-form",
                        breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", page);
    }

    private static <E extends Enum<E>> Optional<E> named(E[] values, String name) {
        return Arrays.stream(values).filter(one -> one.name().equals(name)).findFirst();
    }

    private StoredSheet stored(Viewer viewer, String id) {
        return ballots.get(viewer, Sent.id(id, "这份计票单"));
    }

    /** The roll may stand outside what a former superior still reads; the sheet does not. */
    private String rollTitle(Viewer viewer, StoredSheet stored) {
        return rolls.find(viewer, stored.roll()).map(Roll::title).orElse("名册");
    }

    private List<BallotPage.ProxyRow> proxies(Viewer viewer, StoredSheet stored) {
        var list = stored.proxiesOrNone();
        if (list == null || rolls.find(viewer, list.voters()).isEmpty()) {
            return List.of();
        }
        var names = rolls.everOn(viewer, list.voters());
        return list.proxies().stream()
                .map(proxy ->
                        new BallotPage.ProxyRow(
                                name(names, proxy.principal()),
                                name(names, proxy.agent()),
                                proxy.inWriting()))
                .toList();
    }

    private static String name(Map<UUID, RollEntry> names, UUID id) {
        var entry = names.get(id);
        return entry == null ? "（名册外人员）" : entry.name();
    }
}
