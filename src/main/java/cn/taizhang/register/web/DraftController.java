package cn.taizhang.register.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.register.Drafts;
import cn.taizhang.register.Register;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 暂存: a half-finished form is put by, taken up again by the form's own address, or thrown away. */
@Controller
class DraftController {

    private final CommonPages registers;
    private final Drafts drafts;
    private final FormPages formPages;

    DraftController(CommonPages registers, Drafts drafts, FormPages formPages) {
        this.registers = registers;
        this.drafts = drafts;
        this.formPages = formPages;
    }

    @PostMapping("/registers/{register}/drafts")
    ModelAndView save(
            Viewer viewer,
            @PathVariable String register,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        var kept = registers.kept(viewer, register);
        var typed = Typed.of(kept, sent);
        return switch (drafts.save(viewer, kept, typed.kept(), typed.values())) {
            case Outcome.Done<UUID> _ -> {
                flash.addFlashAttribute("notice", "已暂存。可以随时继续填写，登记后才计入数据。");
                yield back(kept);
            }
            case Outcome.Refused<UUID>(var breaches) ->
                    formPages.registration(viewer, kept, typed, breaches);
        };
    }

    @PostMapping("/registers/{register}/drafts/{draft}/removal")
    ModelAndView remove(
            Viewer viewer,
            @PathVariable String register,
            @PathVariable String draft,
            RedirectAttributes flash) {
        var kept = registers.kept(viewer, register);
        drafts.remove(viewer, kept, CommonPages.id(draft, "这份暂存"));
        flash.addFlashAttribute("notice", "暂存已删除。");
        return back(kept);
    }

    /** To where one's drafts stand: a list of its own has none of them. */
    private static ModelAndView back(Register<?> register) {
        String there = register.hasCommonPages() ? register.home() : register.address() + "/new";
        return new ModelAndView("redirect:" + there);
    }
}
