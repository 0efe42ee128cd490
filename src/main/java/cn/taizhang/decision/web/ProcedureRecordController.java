package cn.taizhang.decision.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.decision.ProcedureRecords;
import java.nio.charset.StandardCharsets;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.ModelAndView;

/** 全程纪实: as one page that prints, and as one file. */
@Controller
class ProcedureRecordController {

    private static final MediaType DOCX =
            MediaType.parseMediaType(
                    "application/vnd.openxmlformats-officedocument.wordprocessingml.document");

    private final ProcedureRecords records;

    ProcedureRecordController(ProcedureRecords records) {
        this.records = records;
    }

    @GetMapping("/decisions/procedures/{id}/record")
    ModelAndView record(Viewer viewer, @PathVariable String id) {
        return new ModelAndView("decision/record")
                .addObject("page", RecordPage.of(records.get(viewer, ProcedurePaths.id(id))));
    }

    @GetMapping("/decisions/procedures/{id}/record.docx")
    ResponseEntity<byte[]> document(Viewer viewer, @PathVariable String id) {
        var matter = ProcedurePaths.id(id);
        var record = records.get(viewer, matter);
        var name =
                ContentDisposition.attachment()
                        .filename(fileName(record.file().title()), StandardCharsets.UTF_8)
                        .build();
        return ResponseEntity.ok()
                .contentType(DOCX)
                .header(HttpHeaders.CONTENT_DISPOSITION, name.toString())
                .body(records.document(viewer, matter));
    }

    /** What no file system takes is left out. */
    private static String fileName(String title) {
        return title.replaceAll("[\\\\/:*?\"<>|\\p{Cntrl}]", "") + "全程纪实.docx";
    }
}
