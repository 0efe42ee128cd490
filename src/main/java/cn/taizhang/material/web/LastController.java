package cn.taizhang.material.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.material.LastReports;
import cn.taizhang.material.Material;
import cn.taizhang.material.Materials;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

/** 上次的打算: a material beside the last report, one issued here or one that comes as a file. */
@Controller
class LastController {

    private static final LastReports.Beside NOTHING =
            new LastReports.Beside(List.of(), List.of(), List.of());

    private final Materials materials;
    private final LastReports reports;

    LastController(Materials materials, LastReports reports) {
        this.materials = materials;
        this.reports = reports;
    }

    @GetMapping("/materials/{id}/last")
    ModelAndView beside(
            Viewer viewer, @PathVariable String id, @RequestParam(defaultValue = "") String with) {
        var material = materials.get(viewer, Sent.id(id, "这份材料"));
        var choices = choices(viewer, material);
        var chosen = with.isEmpty() ? choices.keySet().stream().findFirst().orElse("") : with;
        if (chosen.isEmpty()) {
            return shown(page(material, choices, "", null, NOTHING, List.of()));
        }
        var beside = reports.beside(viewer, material, Sent.id(chosen, "上次的材料"));
        return shown(page(material, choices, chosen, choices.get(chosen), beside, List.of()));
    }

    @PostMapping("/materials/{id}/last")
    ModelAndView besideFile(
            Viewer viewer,
            @PathVariable String id,
            @RequestParam("file") @Nullable MultipartFile file)
            throws IOException {
        var material = materials.get(viewer, Sent.id(id, "这份材料"));
        var choices = choices(viewer, material);
        return switch (Uploads.read(file, "")) {
            case Outcome.Refused<Uploads.Text>(var breaches) ->
                    new ModelAndView("report/last", HttpStatus.UNPROCESSABLE_CONTENT)
                            .addObject(
                                    "page", page(material, choices, "", null, NOTHING, breaches));
            case Outcome.Done<Uploads.Text>(var text) ->
                    shown(
                            page(
                                    material,
                                    choices,
                                    "",
                                    text.name() + "（交来的文件，没有保存）",
                                    reports.beside(viewer, material, text.file()),
                                    List.of()));
        };
    }

    private Map<String, String> choices(Viewer viewer, Material material) {
        var choices = new LinkedHashMap<String, String>();
        for (var one : reports.before(viewer, material)) {
            choices.put(one.id().toString(), "%s（%s）".formatted(one.title(), one.period().label()));
        }
        return choices;
    }

    private static LastPage page(
            Material material,
            Map<String, String> choices,
            String with,
            @Nullable String last,
            LastReports.Beside beside,
            List<Breach> breaches) {
        return new LastPage(
                "/materials/" + material.id(),
                material.title(),
                "%s　%s　截至%s"
                        .formatted(
                                material.organizationName(),
                                material.period().label(),
                                ChineseDates.full(material.asOf())),
                choices,
                with,
                last,
                beside,
                breaches);
    }

    private static ModelAndView shown(LastPage page) {
        return new ModelAndView("report/last").addObject("page", page);
    }
}
