package cn.taizhang.material.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Section;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.material.Approvals;
import cn.taizhang.material.Approvals.Decision;
import cn.taizhang.material.Confirmations;
import cn.taizhang.material.Handouts;
import cn.taizhang.material.Material;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Review;
import cn.taizhang.material.Reviews;
import cn.taizhang.material.Shown;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 办稿: the text in work, place by place, and its way to being approved. */
@Controller
class MaterialController {

    private final Materials materials;
    private final Reviews reviews;
    private final Confirmations confirmations;
    private final Approvals approvals;
    private final Handouts handouts;
    private final WorkPages pages;

    MaterialController(
            Materials materials,
            Reviews reviews,
            Confirmations confirmations,
            Approvals approvals,
            Handouts handouts,
            WorkPages pages) {
        this.materials = materials;
        this.reviews = reviews;
        this.confirmations = confirmations;
        this.approvals = approvals;
        this.handouts = handouts;
        this.pages = pages;
    }

    @GetMapping("/materials/{id}")
    ModelAndView one(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(required = false) @Nullable Integer blank,
            @RequestParam(required = false) @Nullable Integer paragraph) {
        var material = material(viewer, id);
        var page =
                paragraph == null
                        ? pages.of(viewer, material, blank, List.of(), Map.of())
                        : pages.rewording(viewer, material, paragraph, List.of(), Map.of());
        return new ModelAndView("report/work").addObject("page", page);
    }

    @PostMapping("/materials/{id}/blanks/{number}")
    ModelAndView bind(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String code,
            RedirectAttributes flash) {
        var material = material(viewer, id);
        int now = materials.placeNow(viewer, material.id(), seen, number);
        var done =
                materials.bind(viewer, material.id(), seen, number, code.isEmpty() ? null : code);
        return after(viewer, material, now, done, flash, "已改，可以撤销。", Map.of());
    }

    @PostMapping("/materials/{id}/blanks/{number}/words")
    ModelAndView write(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable int number,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String reason,
            RedirectAttributes flash) {
        var material = material(viewer, id);
        int now = materials.placeNow(viewer, material.id(), seen, number);
        var done = materials.write(viewer, material.id(), seen, number, text, reason);
        return after(
                viewer,
                material,
                now,
                done,
                flash,
                "已按您写的填入。",
                Map.of("text", text, "reason", reason));
    }

    @PostMapping("/materials/{id}/undo")
    ModelAndView undo(Viewer viewer, @PathVariable String id, RedirectAttributes flash) {
        var material = material(viewer, id);
        return after(
                viewer,
                material,
                null,
                materials.undo(viewer, material.id()),
                flash,
                "已撤销上一步。",
                Map.of());
    }

    @PostMapping("/materials/{id}/confirmations")
    ModelAndView confirm(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String section,
            @RequestParam(defaultValue = "") String shown,
            RedirectAttributes flash) {
        var material = material(viewer, id);
        confirmations.requireSection(viewer, material);
        var wanted =
                Arrays.stream(Section.values())
                        .filter(one -> one.name().equals(section))
                        .findFirst();
        if (wanted.isEmpty()) {
            return refused(
                    viewer, material, null, List.of(Breach.overall("没有说明核对的是哪个科室的数。")), Map.of());
        }
        var done = confirmations.confirm(viewer, material.id(), wanted.get(), Shown.read(shown));
        return after(
                viewer, material, null, done, flash, wanted.get().label() + "的数已核对。", Map.of());
    }

    @PostMapping("/materials/{id}/decision")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam(defaultValue = "") String outcome,
            @RequestParam(defaultValue = "") String remark,
            @RequestParam(defaultValue = "") String seen,
            @RequestParam(defaultValue = "") String shown,
            RedirectAttributes flash) {
        var material = material(viewer, id);
        var how = outcome.equals("APPROVED") ? Review.Outcome.APPROVED : Review.Outcome.RETURNED;
        var decision = new Decision(how, remark, Sent.number(seen), Shown.read(shown));
        var done = approvals.decide(viewer, material.id(), decision);
        var notice = how == Review.Outcome.APPROVED ? "已审定，数据和文件已经固定。" : "已退回修改。";
        return after(viewer, material, null, done, flash, notice, Map.of("remark", remark));
    }

    @GetMapping("/materials/{id}/draft.docx")
    ResponseEntity<byte[]> file(Viewer viewer, @PathVariable String id) {
        var material = material(viewer, id);
        return WordResponse.of(
                material.title() + "（" + material.state().label() + "）.docx",
                handouts.file(viewer, material.id()));
    }

    @GetMapping("/materials/{id}/issued.docx")
    ResponseEntity<byte[]> issued(Viewer viewer, @PathVariable String id) {
        var material = material(viewer, id);
        return WordResponse.of(material.title() + ".docx", handouts.issued(viewer, material.id()));
    }

    private ModelAndView after(
            Viewer viewer,
            Material material,
            @Nullable Integer blank,
            Outcome<?> outcome,
            RedirectAttributes flash,
            String notice,
            Map<String, String> typed) {
        return switch (outcome) {
            case Outcome.Refused<?>(var breaches) ->
                    refused(viewer, material, blank, breaches, typed);
            case Outcome.Done<?> _ -> {
                flash.addFlashAttribute("notice", notice);
                yield back(material, blank);
            }
        };
    }

    private ModelAndView refused(
            Viewer viewer,
            Material material,
            @Nullable Integer blank,
            List<Breach> breaches,
            Map<String, String> typed) {
        return new ModelAndView("report/work", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", pages.of(viewer, material, blank, breaches, typed));
    }

    private static ModelAndView back(Material material, @Nullable Integer blank) {
        var home = "/materials/" + material.id();
        return new ModelAndView(
                "redirect:" + (blank == null ? home : WorkPage.placeIn(home, blank)));
    }

    private Material material(Viewer viewer, String id) {
        return materials.get(viewer, Sent.id(id, "这份材料"));
    }
}
