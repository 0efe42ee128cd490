package cn.taizhang.material.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.material.Material;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Merging.Conflict;
import cn.taizhang.material.Merging.Side;
import cn.taizhang.material.Returns;
import cn.taizhang.material.Returns.Back;
import cn.taizhang.material.Returns.Choice;
import cn.taizhang.material.Returns.Comparison;
import cn.taizhang.material.Returns.TakenBack;
import cn.taizhang.material.Returns.Undecided;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** 收回: an edited file comes back; where it and the page changed the same paragraph, somebody chooses. */
@Controller
class ReturnController {

    private final Materials materials;
    private final Returns returns;
    private final WorkPages pages;

    ReturnController(Materials materials, Returns returns, WorkPages pages) {
        this.materials = materials;
        this.returns = returns;
        this.pages = pages;
    }

    @PostMapping("/materials/{id}/returned")
    ModelAndView takeBack(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam("file") @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        var material = changeable(viewer, id);
        return switch (Uploads.read(file, "")) {
            case Outcome.Refused<Uploads.Text>(var breaches) -> refused(viewer, material, breaches);
            case Outcome.Done<Uploads.Text>(var text) ->
                    switch (returns.takeBack(viewer, material.id(), text.file())) {
                        case Outcome.Refused<Back>(var breaches) ->
                                refused(viewer, material, breaches);
                        case Outcome.Done<Back>(Undecided(var returned)) ->
                                new ModelAndView(
                                        "redirect:/materials/%s/returned/%s"
                                                .formatted(material.id(), returned));
                        case Outcome.Done<Back>(TakenBack back) -> back(material, back, flash);
                    };
        };
    }

    @GetMapping("/materials/{id}/returned/{returned}")
    ModelAndView look(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String returned,
            @RequestParam(name = "all", defaultValue = "") String all) {
        var side = side(all);
        return compared(viewer, changeable(viewer, id), file(returned), _ -> side, List.of());
    }

    @PostMapping("/materials/{id}/returned/{returned}")
    ModelAndView choose(
            Viewer viewer,
            @PathVariable String id,
            @PathVariable String returned,
            @RequestParam Map<String, String> sent,
            RedirectAttributes flash) {
        var material = changeable(viewer, id);
        var sides = sides(sent);
        var choice = new Choice(Sent.number(sent.getOrDefault("seen", "")), sides);
        return switch (returns.choose(viewer, material.id(), file(returned), choice)) {
            case Outcome.Refused<TakenBack>(var breaches) ->
                    compared(
                            viewer,
                            material,
                            file(returned),
                            one -> sides.get(one.key()),
                            breaches);
            case Outcome.Done<TakenBack>(var back) -> back(material, back, flash);
        };
    }

    private static Map<String, Side> sides(Map<String, String> sent) {
        var sides = new HashMap<String, Side>();
        sent.forEach((name, value) -> {
            var side = side(value);
            if (name.startsWith(Returns.CHOICE) && side != null) {
                sides.put(name.substring(Returns.CHOICE.length()), side);
            }
        });
        return sides;
    }

    private static @Nullable Side side(String sent) {
        return Arrays.stream(Side.values())
                .filter(one -> one.name().equals(sent))
                .findFirst()
                .orElse(null);
    }

    private ModelAndView compared(
            Viewer viewer,
            Material material,
            UUID returned,
            Function<Conflict, @Nullable Side> sides,
            List<Breach> breaches) {
        return switch (returns.comparison(viewer, material.id(), returned)) {
            case Outcome.Refused<Comparison>(var closed) -> refused(viewer, material, closed);
            case Outcome.Done<Comparison>(var comparison) ->
                    new ModelAndView(
                                    "report/merge",
                                    breaches.isEmpty()
                                            ? HttpStatus.OK
                                            : HttpStatus.UNPROCESSABLE_CONTENT)
                            .addObject(
                                    "page",
                                    MergePage.of(material, returned, comparison, sides, breaches));
        };
    }

    private ModelAndView refused(Viewer viewer, Material material, List<Breach> breaches) {
        return new ModelAndView("report/work", HttpStatus.UNPROCESSABLE_CONTENT)
                .addObject("page", pages.of(viewer, material, null, breaches, Map.of()));
    }

    private static ModelAndView back(Material material, TakenBack back, RedirectAttributes flash) {
        flash.addFlashAttribute("notice", "已收回改过的文件，数仍与记录相连。");
        flash.addFlashAttribute("remarks", back.remarks());
        return new ModelAndView("redirect:/materials/" + material.id());
    }

    private Material changeable(Viewer viewer, String id) {
        return materials.changeable(viewer, Sent.id(id, "这份材料"));
    }

    private static UUID file(String returned) {
        return Sent.id(returned, "这个收回的文件");
    }
}
