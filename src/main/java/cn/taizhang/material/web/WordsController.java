package cn.taizhang.material.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.material.Material;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Proofread;
import cn.taizhang.material.Rewordings;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 改字句: a paragraph in other words, and what a proof-reader's remark says. */
@Controller
class WordsController {

    private final Materials materials;
    private final Rewordings rewordings;
    private final WorkPages pages;

    WordsController(Materials materials, Rewordings rewordings, WorkPages pages) {
        this.materials = materials;
        this.rewordings = rewordings;
        this.pages = pages;
    }

    /**
     * @param line of the page, to which it goes back
     */
    @PostMapping("/materials/{id}/paragraphs/{number}")
    ModelAndView reword(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam int seen,
            @RequestParam(defaultValue = "0") int line,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        var material = material(viewer, id);
        return switch (rewordings.reword(viewer, material.id(), seen, number, words)) {
            case Outcome.Refused<Integer>(var breaches) -> {
                // the form comes back at the paragraph it was opened for, or at none
                var now = rewordings.standsNow(viewer, material.id(), seen, number);
                yield new ModelAndView("report/work", HttpStatus.UNPROCESSABLE_CONTENT)
                        .addObject(
                                "page",
                                pages.rewording(
                                        viewer,
                                        material,
                                        now.isPresent() ? now.getAsInt() : null,
                                        breaches,
                                        Map.of("words", words)));
            }
            case Outcome.Done<Integer> _ -> back(material, "line-" + line, flash);
        };
    }

    @PostMapping("/materials/{id}/mends")
    ModelAndView mend(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam int start,
            @RequestParam int end,
            @RequestParam(defaultValue = "") String words,
            RedirectAttributes flash) {
        var material = material(viewer, id);
        var spot = new Proofread.Spot(rule, start, end, words);
        var done = rewordings.mend(viewer, material.id(), spot);
        return mended(viewer, material, done, flash);
    }

    @PostMapping("/materials/{id}/habits")
    ModelAndView mendHabit(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String rule,
            @RequestParam int count,
            RedirectAttributes flash) {
        var material = material(viewer, id);
        var done = rewordings.mendHabit(viewer, material.id(), rule, count);
        return mended(viewer, material, done, flash);
    }

    private ModelAndView mended(
            Viewer viewer, Material material, Outcome<Integer> done, RedirectAttributes flash) {
        return switch (done) {
            case Outcome.Refused<Integer>(var breaches) ->
                    new ModelAndView("report/work", HttpStatus.UNPROCESSABLE_CONTENT)
                            .addObject(
                                    "page", pages.of(viewer, material, null, breaches, Map.of()));
            case Outcome.Done<Integer> _ -> back(material, "proof", flash);
        };
    }

    private static ModelAndView back(Material material, String where, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "已改，可以撤销。");
        return new ModelAndView("redirect:/materials/" + material.id() + "#" + where);
    }

    private Material material(Viewer viewer, String id) {
        return materials.get(viewer, Sent.id(id, "这份材料"));
    }
}
