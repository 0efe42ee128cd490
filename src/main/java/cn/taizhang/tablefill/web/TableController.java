package cn.taizhang.tablefill.web;

import cn.taizhang.account.AccountId;
import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.spreadsheet.HeldUploads;
import cn.taizhang.spreadsheet.SpreadsheetResponse;
import cn.taizhang.tablefill.FilledTable;
import cn.taizhang.tablefill.Tables;
import cn.taizhang.tablefill.web.PendingTables.PendingTable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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

/** 填表: a table is sent, looked at with its figures, and taken along filled. */
@Controller
class TableController {

    private final Tables tables;
    private final Figures figures;
    private final PendingTables pending;
    private final TableConditions conditions;

    TableController(
            Tables tables, Figures figures, PendingTables pending, TableConditions conditions) {
        this.tables = tables;
        this.figures = figures;
        this.pending = pending;
        this.conditions = conditions;
    }

    @GetMapping("/reports/table")
    ModelAndView form(Viewer viewer) {
        viewer.require(Permission.DRAFT_REPORTS);
        return form(viewer, TableForm.of("", "", ""), List.of());
    }

    @PostMapping("/reports/table")
    ModelAndView upload(
            Viewer viewer,
            @RequestParam(required = false) @Nullable String organization,
            @RequestParam(required = false) @Nullable String period,
            @RequestParam(required = false) @Nullable String asOf,
            @RequestParam(value = "file", required = false) @Nullable MultipartFile file)
            throws IOException {
        viewer.require(Permission.DRAFT_REPORTS);
        var typed = TableForm.of(organization, period, asOf);
        var breaches = new ArrayList<Breach>();
        if (file == null || file.isEmpty()) {
            breaches.add(Breach.of("file", "请选择要填的表。"));
        }
        var understood = conditions.understand(viewer, typed);
        if (understood instanceof Outcome.Refused<Asked>(var besides)) {
            breaches.addAll(besides);
        }
        if (file == null
                || !breaches.isEmpty()
                || !(understood instanceof Outcome.Done<Asked>(var asked))) {
            return form(viewer, typed, breaches);
        }
        return switch (lookedThrough(viewer, asked, file)) {
            case Outcome.Done<PendingTable>(var one) ->
                    new ModelAndView("redirect:/reports/table/" + one.id());
            case Outcome.Refused<PendingTable>(var refused) -> form(viewer, typed, refused);
        };
    }

    @GetMapping("/reports/table/{table}")
    ModelAndView preview(
            Viewer viewer,
            @PathVariable("table") String id,
            @RequestParam Map<String, String> parameters) {
        var one = pending(viewer, id);
        var choices = Choices.of(parameters);
        var request = one.asked().choosing(choices.byNumber());
        return switch (tables.fill(viewer, request, one.content(), one.name())) {
            case Outcome.Done<FilledTable>(var table) ->
                    new ModelAndView("tablefill/preview")
                            .addObject(
                                    "page",
                                    TablePreview.of(one.id(), table, choices, figures.all()));
            case Outcome.Refused<FilledTable>(var breaches) ->
                    form(viewer, TableForm.of("", one.asked().period().text(), ""), breaches);
        };
    }

    @GetMapping("/reports/table/{table}/filled.xlsx")
    void file(
            Viewer viewer,
            @PathVariable("table") String id,
            @RequestParam Map<String, String> parameters,
            HttpServletResponse response)
            throws IOException {
        var one = pending(viewer, id);
        var request = one.asked().choosing(Choices.of(parameters).byNumber());
        var bytes = tables.write(viewer, request, one.content(), one.name()).orThrow();
        SpreadsheetResponse.prepare(response, FileNames.filled(one.name()));
        response.getOutputStream().write(bytes);
    }

    @PostMapping("/reports/table/{table}/discard")
    String discard(Viewer viewer, @PathVariable("table") String id, RedirectAttributes flash) {
        pending.drop(pending(viewer, id));
        flash.addFlashAttribute("notice", "上传的表已删除。");
        return "redirect:/reports/table";
    }

    /** Whatever goes wrong on the way, nothing of the upload stays behind. */
    private Outcome<PendingTable> lookedThrough(Viewer viewer, Asked asked, MultipartFile file)
            throws IOException {
        var folder = pending.folder();
        boolean kept = false;
        try {
            var name = FileNames.sent(file.getOriginalFilename());
            var one =
                    new PendingTable(Ids.next(), owner(viewer), folder, name, asked, pending.now());
            file.transferTo(one.content().toFile());
            var read = tables.recognise(viewer, asked.choosing(Map.of()), one.content(), name);
            if (read instanceof Outcome.Refused<String>(var breaches)) {
                return new Outcome.Refused<>(breaches);
            }
            pending.keep(one);
            kept = true;
            return new Outcome.Done<>(one);
        } finally {
            if (!kept) {
                HeldUploads.delete(folder);
            }
        }
    }

    private ModelAndView form(Viewer viewer, TableForm typed, List<Breach> breaches) {
        var status = breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("tablefill/form", status)
                .addObject("page", conditions.page(viewer, typed, breaches));
    }

    private PendingTable pending(Viewer viewer, String id) {
        viewer.require(Permission.DRAFT_REPORTS);
        return pending.get(owner(viewer), Sent.id(id, "这张表"));
    }

    private static AccountId owner(Viewer viewer) {
        var account = viewer.account();
        if (account == null) {
            throw new NotAllowed("命令行请用 table 命令填表。");
        }
        return Objects.requireNonNull(account);
    }
}
