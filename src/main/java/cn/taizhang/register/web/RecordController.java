package cn.taizhang.register.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.register.Drafts;
import cn.taizhang.register.Forms;
import cn.taizhang.register.Keepers;
import cn.taizhang.register.RecordEffects;
import cn.taizhang.register.Records;
import cn.taizhang.register.Register;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 一条记录: its form, its page, its correction. */
@Controller
class RecordController {

    /** Flash attribute: how the record was saved a moment ago. */
    private static final String SAVED = "saved";

    /** 刚才的办理. */
    private enum Saved {
        ADDED("已登记。"),
        CORRECTED("已更正。"),
        LEFT_ALONE("没有改动，记录照旧。");

        private final String told;

        Saved(String told) {
            this.told = told;
        }
    }

    private final CommonPages registers;
    private final Records records;
    private final Forms forms;
    private final Drafts drafts;
    private final Keepers keepers;
    private final FormPages formPages;
    private final RecordPages recordPages;
    private final RecordEffects effects;

    RecordController(
            CommonPages registers,
            Records records,
            Forms forms,
            Drafts drafts,
            Keepers keepers,
            FormPages formPages,
            RecordPages recordPages,
            RecordEffects effects) {
        this.registers = registers;
        this.records = records;
        this.forms = forms;
        this.drafts = drafts;
        this.keepers = keepers;
        this.formPages = formPages;
        this.recordPages = recordPages;
        this.effects = effects;
    }

    @GetMapping("/registers/{register}/new")
    ModelAndView form(
            Viewer viewer,
            @PathVariable String register,
            @RequestParam(defaultValue = "") String draft,
            @RequestParam Map<String, String> given) {
        var kept = registers.kept(viewer, register);
        var typed =
                draft.isEmpty()
                        ? formPages.empty(viewer, kept, given)
                        : formPages.from(drafts.get(viewer, kept, CommonPages.id(draft, "这份暂存")));
        return formPages.registration(viewer, kept, typed, List.of());
    }

    @PostMapping("/registers/{register}")
    ModelAndView record(
            Viewer viewer,
            @PathVariable String register,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        var kept = registers.kept(viewer, register);
        var typed = Typed.of(kept, sent);
        return switch (forms.record(viewer, kept, typed.record(), typed.kept(), typed.values())) {
            case Outcome.Done<UUID>(var id) -> to(viewer, kept, id, Saved.ADDED, flash);
            case Outcome.Refused<UUID>(var breaches) ->
                    formPages.registration(viewer, kept, typed, breaches);
        };
    }

    @GetMapping("/registers/{register}/{id}")
    ModelAndView record(
            Viewer viewer, @PathVariable String register, @PathVariable String id, Model model) {
        var shown = registers.shown(register);
        var wanted = CommonPages.id(id);
        if (shown.showing().page() != null) {
            return new ModelAndView("redirect:" + address(viewer, shown, wanted));
        }
        var page = recordPages.page(viewer, shown, wanted);
        if (model.getAttribute(SAVED) instanceof Saved saved) {
            page.addObject(
                    "effects", effects.of(viewer, shown.key(), wanted, saved == Saved.ADDED));
        }
        return page;
    }

    @GetMapping("/registers/{register}/{id}/correction")
    ModelAndView correction(Viewer viewer, @PathVariable String register, @PathVariable String id) {
        var kept = registers.kept(viewer, register);
        var entry = records.get(viewer, kept, CommonPages.id(id));
        keepers.require(viewer, kept, entry);
        return formPages.correction(viewer, kept, entry);
    }

    @PostMapping("/registers/{register}/{id}/correction")
    ModelAndView correct(
            Viewer viewer,
            @PathVariable String register,
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        var kept = registers.kept(viewer, register);
        var wanted = CommonPages.id(id);
        var typed = Typed.of(kept, sent);
        return switch (forms.correct(viewer, kept, wanted, version, typed.values())) {
            case Outcome.Done<UUID> _ ->
                    to(viewer, kept, wanted, since(viewer, kept, wanted, version), flash);
            case Outcome.Refused<UUID>(var breaches) ->
                    formPages.correction(viewer, kept, wanted, version, typed, breaches);
        };
    }

    /** Whether the form changed anything: it may be sent just as it was. */
    private Saved since(Viewer viewer, Register<?> register, UUID id, int version) {
        return records.get(viewer, register, id).version() == version
                ? Saved.LEFT_ALONE
                : Saved.CORRECTED;
    }

    /**
     * A page of the register's own is told at once what it counts in; it cannot ask. After a change nothing is told: what counts from then on may be
     * another record, as after a transfer.
     */
    private ModelAndView to(
            Viewer viewer, Register<?> register, UUID id, Saved saved, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", saved.told);
        if (register.showing().page() == null) {
            flash.addFlashAttribute(SAVED, saved);
            return new ModelAndView("redirect:" + register.page(id));
        }
        if (saved == Saved.ADDED) {
            flash.addFlashAttribute("effects", effects.of(viewer, register.key(), id, true));
        }
        return new ModelAndView("redirect:" + address(viewer, register, id));
    }

    /** Where a record is shown that has no page here; the list where the viewer sees it no longer, having passed it on. */
    private String address(Viewer viewer, Register<?> register, UUID id) {
        var page = Objects.requireNonNull(register.showing().page());
        return records.among(viewer, register, List.of(id)).stream()
                .findFirst()
                .map(page)
                .orElseGet(register::home);
    }
}
