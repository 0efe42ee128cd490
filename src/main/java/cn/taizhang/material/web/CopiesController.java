package cn.taizhang.material.web;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Sent;
import cn.taizhang.material.Copies;
import cn.taizhang.material.Materials;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** 另出的几种: with the sources of its figures, for answering questions, and masked. */
@Controller
class CopiesController {

    private final Copies copies;
    private final Materials materials;

    CopiesController(Copies copies, Materials materials) {
        this.copies = copies;
        this.materials = materials;
    }

    @GetMapping("/materials/{id}/annexed.docx")
    ResponseEntity<byte[]> annexed(Viewer viewer, @PathVariable String id) {
        var material = materials.get(viewer, Sent.id(id, "这份材料"));
        return WordResponse.of(
                material.title() + "（附数据来源）.docx", copies.annexed(viewer, material.id()));
    }

    @GetMapping("/materials/{id}/briefing.docx")
    ResponseEntity<byte[]> briefing(Viewer viewer, @PathVariable String id) {
        var material = materials.get(viewer, Sent.id(id, "这份材料"));
        return WordResponse.of(
                material.title() + "（备询）.docx", copies.briefing(viewer, material.id()));
    }

    /** Its name says nothing either. */
    @GetMapping("/materials/{id}/masked.docx")
    ResponseEntity<byte[]> masked(Viewer viewer, @PathVariable String id) {
        var material = materials.get(viewer, Sent.id(id, "这份材料"));
        return WordResponse.of("脱敏稿.docx", copies.masked(viewer, material.id()));
    }
}
