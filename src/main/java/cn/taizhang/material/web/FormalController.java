package cn.taizhang.material.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Sent;
import cn.taizhang.material.FormalDocuments;
import cn.taizhang.material.FormalDocuments.Begun;
import cn.taizhang.report.FormalDocument;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** 公文格式: a few fields around a text, and the file. */
@Controller
class FormalController {

    private final FormalDocuments documents;

    FormalController(FormalDocuments documents) {
        this.documents = documents;
    }

    @GetMapping("/materials/{id}/formal")
    ModelAndView form(Viewer viewer, @PathVariable String id) {
        var begun = documents.begin(viewer, Sent.id(id, "这份材料"));
        return page(begun, FormalForm.of(begun.formal()), List.of());
    }

    /** The file, or the form again with all that is wrong and all that was typed. */
    @PostMapping("/materials/{id}/formal")
    ModelAndView write(
            Viewer viewer,
            @PathVariable String id,
            FormalForm form,
            @RequestParam(defaultValue = "docx") String as) {
        var begun = documents.begin(viewer, Sent.id(id, "这份材料"));
        return switch (form.read()) {
            case Outcome.Refused<FormalDocument>(var breaches) -> refused(begun, form, breaches);
            case Outcome.Done<FormalDocument>(var formal) ->
                    written(viewer, begun, form, formal, as.equals("pdf"));
        };
    }

    private ModelAndView written(
            Viewer viewer, Begun begun, FormalForm form, FormalDocument formal, boolean asPdf) {
        var material = begun.material();
        String name = formal.title().replaceAll("\\s+", "") + (begun.approved() ? "" : "（送审稿）");
        var written =
                asPdf
                        ? documents.writePdf(viewer, material.id(), formal)
                        : documents.write(viewer, material.id(), formal);
        return switch (written) {
            case Outcome.Refused<byte[]>(var breaches) -> refused(begun, form, breaches);
            case Outcome.Done<byte[]>(var file) ->
                    asPdf ? Downloads.pdf(name, file) : Downloads.word(name, file);
        };
    }

    private ModelAndView refused(Begun begun, FormalForm form, List<Breach> breaches) {
        var page = page(begun, form, breaches);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    private ModelAndView page(Begun begun, FormalForm form, List<Breach> breaches) {
        return new ModelAndView("report/formal")
                .addObject("page", new FormalPage(begun, form, documents.offersPdf(), breaches));
    }
}
