package cn.taizhang.material.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Taken;
import cn.taizhang.material.Templates;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 文中的数: the numbers of a finished text, of which the reader makes places. */
@Controller
class NumbersController {

    private final Materials materials;
    private final Templates templates;
    private final NumbersPages pages;

    NumbersController(Materials materials, Templates templates, NumbersPages pages) {
        this.materials = materials;
        this.templates = templates;
        this.pages = pages;
    }

    @GetMapping("/material-templates/{id}/numbers")
    ModelAndView ofTemplate(Viewer viewer, @PathVariable String id) {
        var template = templates.changeable(viewer, Sent.id(id, "这份材料模板"));
        return new ModelAndView("report/numbers")
                .addObject("page", templatePage(viewer, template.id(), null, List.of()));
    }

    @PostMapping("/material-templates/{id}/numbers")
    ModelAndView takeInTemplate(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") List<String> take,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        var template = templates.changeable(viewer, Sent.id(id, "这份材料模板"));
        var chosen = NumbersPages.taken(take, fields);
        return switch (templates.take(viewer, template.id(), seen, chosen)) {
            case Outcome.Refused<Integer>(var breaches) ->
                    refused(templatePage(viewer, template.id(), chosen, breaches));
            case Outcome.Done<Integer> _ ->
                    done("/material-templates/" + template.id(), chosen.size(), flash);
        };
    }

    @GetMapping("/materials/{id}/numbers")
    ModelAndView ofMaterial(Viewer viewer, @PathVariable String id) {
        var material = materials.changeable(viewer, Sent.id(id, "这份材料"));
        return new ModelAndView("report/numbers")
                .addObject("page", materialPage(viewer, material.id(), null, List.of()));
    }

    @PostMapping("/materials/{id}/numbers")
    ModelAndView takeInMaterial(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam int seen,
            @RequestParam(defaultValue = "") List<String> take,
            @RequestParam Map<String, String> fields,
            RedirectAttributes flash) {
        var material = materials.changeable(viewer, Sent.id(id, "这份材料"));
        var chosen = NumbersPages.taken(take, fields);
        return switch (materials.take(viewer, material.id(), seen, chosen)) {
            case Outcome.Refused<Integer>(var breaches) ->
                    refused(materialPage(viewer, material.id(), chosen, breaches));
            case Outcome.Done<Integer> _ ->
                    done("/materials/" + material.id(), chosen.size(), flash);
        };
    }

    private NumbersPage templatePage(
            Viewer viewer, UUID id, @Nullable List<Taken> typed, List<Breach> breaches) {
        var template = templates.get(viewer, id);
        return pages.of(
                "/material-templates/" + id,
                template.name(),
                templates.lastEdition(viewer, template),
                typed,
                breaches);
    }

    private NumbersPage materialPage(
            Viewer viewer, UUID id, @Nullable List<Taken> typed, List<Breach> breaches) {
        var material = materials.get(viewer, id);
        var closed = Materials.whyClosed(material);
        if (closed != null) {
            return NumbersPage.ofClosed("/materials/" + id, material.title(), closed);
        }
        return pages.of(
                "/materials/" + id,
                material.title(),
                materials.lastRevision(viewer, material),
                typed,
                breaches);
    }

    private static ModelAndView refused(NumbersPage page) {
        return new ModelAndView("report/numbers", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", page);
    }

    private static ModelAndView done(String home, int places, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "已把 %d 个数改为取数，上次写的都留着对照。".formatted(places));
        return new ModelAndView("redirect:" + home);
    }
}
