package cn.taizhang.quality.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Sent;
import cn.taizhang.kernel.Today;
import cn.taizhang.quality.Checks;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 数据质量: what the checks find, and one of them down to its records. */
@Controller
class QualityController {

    private final Checks checks;
    private final Today today;

    QualityController(Checks checks, Today today) {
        this.checks = checks;
        this.today = today;
    }

    /** 检查一览. */
    @GetMapping("/quality")
    ModelAndView list(Viewer viewer) {
        return new ModelAndView("quality/checks")
                .addObject("page", ChecksPage.of(checks.results(viewer), today.date()));
    }

    /**
     * 单项检查.
     *
     * @param after the last record of the page before; empty for the first page
     */
    @GetMapping("/quality/{check}")
    ModelAndView one(
            Viewer viewer,
            @PathVariable String check,
            @RequestParam(defaultValue = "") String after) {
        var place = after.isEmpty() ? null : Sent.id(after, "这一页");
        var result = checks.result(viewer, check);
        var found = checks.findings(viewer, check, place, CheckPage.LENGTH + 1);
        return new ModelAndView("quality/check")
                .addObject("page", CheckPage.of(result, found, place != null, today.date()));
    }
}
