package cn.taizhang.register.web;

import cn.taizhang.account.AccountId;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotAllowed;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationChoice;
import cn.taizhang.register.ImportMode;
import cn.taizhang.register.ImportRequest;
import cn.taizhang.register.ImportResult;
import cn.taizhang.register.Imports;
import cn.taizhang.register.Register;
import cn.taizhang.register.Registers;
import cn.taizhang.register.UnfitImport;
import cn.taizhang.spreadsheet.HeldUploads;
import cn.taizhang.spreadsheet.SpreadsheetResponse;
import cn.taizhang.spreadsheet.UnreadableSpreadsheet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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

/** 导入: a file is uploaded, looked through, and written when its owner has seen what it would do. */
@Controller
class ImportController {

    private final Registers registers;
    private final Imports imports;
    private final PendingImports pending;
    private final OrganizationChoice choice;
    private final Today today;

    ImportController(
            Registers registers,
            Imports imports,
            PendingImports pending,
            OrganizationChoice choice,
            Today today) {
        this.registers = registers;
        this.imports = imports;
        this.pending = pending;
        this.choice = choice;
        this.today = today;
    }

    @GetMapping("/registers/{register}/import")
    ModelAndView form(Viewer viewer, @PathVariable String register) {
        return form(viewer, kept(viewer, register), "", List.of());
    }

    @PostMapping("/registers/{register}/import")
    ModelAndView upload(
            Viewer viewer,
            @PathVariable String register,
            @RequestParam(defaultValue = "") String organization,
            @RequestParam("file") @Nullable MultipartFile file)
            throws IOException {
        var wanted = kept(viewer, register);
        var owner = owner(viewer);
        if (file == null || file.isEmpty()) {
            var none = Breach.of("file", "请选择要导入的文件。");
            return form(viewer, wanted, organization, List.of(none));
        }
        try {
            var one = lookedThrough(viewer, owner, wanted, organization, file);
            return new ModelAndView("redirect:/imports/" + one.id());
        } catch (UnreadableSpreadsheet unreadable) {
            var told = Breach.of("file", Objects.requireNonNull(unreadable.getMessage()));
            return form(viewer, wanted, organization, List.of(told));
        } catch (UnfitImport unfit) {
            var told = Breach.of("organization", Objects.requireNonNull(unfit.getMessage()));
            return form(viewer, wanted, organization, List.of(told));
        }
    }

    @GetMapping("/imports/{import}")
    ModelAndView result(Viewer viewer, @PathVariable("import") String id) {
        var one = pending.get(owner(viewer), CommonPages.id(id, "这次导入"));
        var register = kept(viewer, one.register());
        return new ModelAndView("register/import-result")
                .addObject("page", ImportPage.of(one, register));
    }

    @PostMapping("/imports/{import}")
    ModelAndView decide(
            Viewer viewer,
            @PathVariable("import") String id,
            @RequestParam(defaultValue = "") String mode,
            RedirectAttributes flash) {
        var one = pending.get(owner(viewer), CommonPages.id(id, "这次导入"));
        kept(viewer, one.register());
        if (!one.decided() && pending.begin(one)) {
            var how = "good".equals(mode) ? ImportMode.GOOD_ROWS : ImportMode.ALL_OR_NOTHING;
            var request =
                    new ImportRequest(
                            one.content(),
                            one.name(),
                            one.register(),
                            one.organization(),
                            how,
                            one.folder());
            var result = written(viewer, one, request);
            flash.addFlashAttribute(
                    "notice",
                    result.written()
                            ? "已导入：新增 %d，更正 %d。".formatted(result.added(), result.changed())
                            : "没有写入：还有不合格的行。");
        }
        return new ModelAndView("redirect:/imports/" + one.id());
    }

    private ImportResult written(Viewer viewer, PendingImport one, ImportRequest request) {
        try {
            var result = imports.run(viewer, request, _ -> {});
            if (result.written()) {
                pending.keep(one.done(result));
            }
            return result;
        } finally {
            pending.end(one);
        }
    }

    @PostMapping("/imports/{import}/discard")
    String discard(Viewer viewer, @PathVariable("import") String id, RedirectAttributes flash) {
        var one = pending.get(owner(viewer), CommonPages.id(id, "这次导入"));
        pending.drop(one);
        flash.addFlashAttribute("notice", "没有导入，上传的文件已删除。");
        return "redirect:/registers/" + one.register() + "/import";
    }

    @GetMapping("/imports/{import}/refused.xlsx")
    void refused(
            Viewer viewer,
            @PathVariable("import") String id,
            @RequestParam(defaultValue = "0") int sheet,
            HttpServletResponse response)
            throws IOException {
        var one = pending.get(owner(viewer), CommonPages.id(id, "这次导入"));
        var sheets = one.result().sheets();
        var file = sheet < 0 || sheet >= sheets.size() ? null : sheets.get(sheet).refusedFile();
        if (file == null) {
            throw new NotFound("退回表");
        }
        var path = Path.of(file);
        SpreadsheetResponse.prepare(response, String.valueOf(path.getFileName()));
        Files.copy(path, response.getOutputStream());
    }

    /** Whatever goes wrong on the way, nothing of the upload stays behind. */
    private PendingImport lookedThrough(
            Viewer viewer,
            AccountId owner,
            Register<?> register,
            String organization,
            MultipartFile file)
            throws IOException {
        var folder = pending.folder();
        boolean kept = false;
        try {
            var content = folder.resolve(PendingImport.CONTENT);
            file.transferTo(content.toFile());
            String name = named(file);
            var request =
                    new ImportRequest(
                            content,
                            name,
                            register.key(),
                            organization,
                            ImportMode.PREVIEW,
                            folder);
            var preview = imports.run(viewer, request, _ -> {});
            var one =
                    new PendingImport(
                            Ids.next(),
                            owner,
                            register.key(),
                            folder,
                            name,
                            organization,
                            preview,
                            false,
                            pending.now());
            pending.keep(one);
            kept = true;
            return one;
        } finally {
            if (!kept) {
                HeldUploads.delete(folder);
            }
        }
    }

    /** The last part of what the sender calls it, without what a file system minds. */
    private static String named(MultipartFile file) {
        String sent = Objects.requireNonNullElse(file.getOriginalFilename(), "");
        String last = sent.substring(Math.max(sent.lastIndexOf('/'), sent.lastIndexOf('\\')) + 1);
        String plain = last.replaceAll("[\\p{Cntrl}:*?\"<>|]", "").strip();
        return plain.isEmpty()
                ? "表格.xlsx"
                : plain.length() > 100 ? plain.substring(plain.length() - 100) : plain;
    }

    private ModelAndView form(
            Viewer viewer, Register<?> register, String organization, List<Breach> breaches) {
        var offered = choice.offered(viewer.scope(register.keeps()), today.date());
        var page = ImportFormPage.of(register, organization, offered, breaches);
        var status = breaches.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ModelAndView("register/import", status).addObject("page", page);
    }

    private Register<?> kept(Viewer viewer, String key) {
        var register = registers.get(key);
        if (register.intake() == null) {
            throw new NotFound("这本台账的导入");
        }
        viewer.require(register.keeps());
        return register;
    }

    private static AccountId owner(Viewer viewer) {
        var account = viewer.account();
        if (account == null) {
            throw new NotAllowed("命令行请用 import 命令导入。");
        }
        return account;
    }
}
