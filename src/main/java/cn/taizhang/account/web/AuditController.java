package cn.taizhang.account.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditHeads;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 审计记录: what was done, by whom and when; read by the district's audit administrator only, changed by nobody. */
@Controller
class AuditController {

    private final AuditTrail audit;
    private final AuditHeads heads;
    private final AuditWords words;
    private final Organizations organizations;
    private final Today today;

    AuditController(
            AuditTrail audit,
            AuditHeads heads,
            AuditWords words,
            Organizations organizations,
            Today today) {
        this.audit = audit;
        this.heads = heads;
        this.words = words;
        this.organizations = organizations;
        this.today = today;
    }

    /** @param before an entry's number: the page begins just behind it; what is no number begins anew */
    @GetMapping("/audit")
    ModelAndView entries(
            Viewer viewer,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String before) {
        requireTheWholeTrail(viewer);
        var search = q.strip();
        var from = number(before);
        var found = audit.newest(from, search, AuditPage.LENGTH + 1);
        var day = today.date();
        long todays = audit.count(Today.startOf(day), Today.startOf(day.plusDays(1)));
        return new ModelAndView("account/audit")
                .addObject("page", AuditPage.of(search, from, found, day, todays, words.reading()));
    }

    /** 链头: what is kept of the chains outside the database, for a sheet of paper. */
    @GetMapping("/audit/heads")
    ModelAndView heads(Viewer viewer) {
        requireTheWholeTrail(viewer);
        return new ModelAndView("account/audit-heads")
                .addObject(
                        "page",
                        AuditHeadsPage.of(
                                today.date(), heads.last().orElse(null), heads.failing()));
    }

    /** The trail is one for the installation; it is not cut by organization. */
    private void requireTheWholeTrail(Viewer viewer) {
        boolean district =
                viewer.require(Permission.READ_AUDIT).roots().stream()
                        .anyMatch(root ->
                                organizations.get(root).kind() == OrganizationKind.DISTRICT);
        if (!district) {
            throw new NotAllowed("审计记录由区级审计管理员查看。");
        }
    }

    private static @Nullable Long number(String typed) {
        try {
            return typed.isEmpty() ? null : Long.valueOf(typed);
        } catch (NumberFormatException _) {
            return null;
        }
    }
}
