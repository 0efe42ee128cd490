package cn.taizhang.figure.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 定稿数据: what was fixed, and what it would be now. */
@Controller
class FrozenController {

    private final FrozenFigures frozen;
    private final FrozenPages pages;
    private final Conditions conditions;

    FrozenController(FrozenFigures frozen, FrozenPages pages, Conditions conditions) {
        this.frozen = frozen;
        this.pages = pages;
        this.conditions = conditions;
    }

    @GetMapping("/figures/frozen")
    ModelAndView list(Viewer viewer) {
        return page("figure/frozen-list", pages.list(viewer), HttpStatus.OK);
    }

    /** 定稿 of the figures of the page that it was asked from. */
    @PostMapping("/figures/frozen")
    ModelAndView freeze(
            Viewer viewer,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam(defaultValue = "") String period,
            @RequestParam(defaultValue = "") String asOf,
            @RequestParam(defaultValue = "") String occasion,
            @RequestParam(defaultValue = "") String title) {
        viewer.require(Permission.FREEZE_FIGURES);
        var typed = Typed.of(organization, period, asOf, occasion);
        var breaches = new ArrayList<Breach>();
        switch (conditions.understand(viewer, typed)) {
            case Outcome.Done<Asked>(var asked) -> {
                switch (frozen.freeze(viewer, asked.question(), title)) {
                    case Outcome.Done<UUID>(var id) -> {
                        return new ModelAndView("redirect:/figures/frozen/" + id);
                    }
                    case Outcome.Refused<UUID>(var refused) -> breaches.addAll(refused);
                }
            }
            case Outcome.Refused<Asked>(var refused) -> breaches.addAll(refused);
        }
        var form =
                new FreezeForm(
                        typed.organization(),
                        typed.period(),
                        typed.asOf(),
                        typed.occasion().name(),
                        title);
        return page(
                "figure/frozen-list",
                pages.refused(viewer, form, List.copyOf(breaches)),
                HttpStatus.UNPROCESSABLE_CONTENT);
    }

    @GetMapping("/figures/frozen/{id}")
    ModelAndView one(Viewer viewer, @PathVariable("id") String set) {
        var id = Sent.maybe(set).orElse(null);
        if (id == null) {
            throw new NotFound("这组定稿数据");
        }
        return page("figure/frozen", pages.one(viewer, frozen.get(viewer, id)), HttpStatus.OK);
    }

    private static ModelAndView page(String view, Object page, HttpStatus status) {
        return new ModelAndView(view, status).addObject("page", page);
    }
}
