package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Today;
import cn.taizhang.material.Materials.Drawn;
import cn.taizhang.report.Reports;
import cn.taizhang.report.Reports.Annex;
import cn.taizhang.wordfile.TextFile;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 取走: the file of a material for WPS, its figures as tagged fields; it comes back through {@link Returns}. */
@Service
@Transactional(propagation = Propagation.NEVER)
public class Handouts {

    private final MaterialStore store;
    private final ReviewStore reviews;
    private final HandoutStore handouts;
    private final Materials materials;
    private final Reports reports;
    private final Today today;
    private final TransactionTemplate writing;

    Handouts(
            MaterialStore store,
            ReviewStore reviews,
            HandoutStore handouts,
            Materials materials,
            Reports reports,
            Today today,
            TransactionTemplate writing) {
        this.store = store;
        this.reviews = reviews;
        this.handouts = handouts;
        this.materials = materials;
        this.reports = reports;
        this.today = today;
        this.writing = writing;
    }

    /** 取走 the newest revision as .docx; in the formatting it came with where it came as one. */
    public byte[] file(Viewer viewer, UUID id) {
        var drawn = materials.drawnNow(viewer, id);
        return Objects.requireNonNull(
                writing.execute(_ -> {
                    var document = document(viewer, drawn);
                    keep(viewer, drawn, document);
                    return document;
                }));
    }

    /** What went out is kept, so that what comes back can be held against it; once as long as it is the same. */
    private void keep(Viewer viewer, Drawn drawn, byte[] document) {
        var filed = FiledText.of(TextFile.read("draft.docx", document).orThrow());
        var id = drawn.material().id();
        handouts.keep(id, drawn.revision().number(), filed, today.now(), viewer.name());
    }

    /** 定稿文件: the same bytes every time. */
    @Transactional
    public byte[] issued(Viewer viewer, UUID id) {
        var material = materials.get(viewer, id);
        var document = reviews.document(material.id()).orElseThrow(() -> new NotFound("定稿文件"));
        materials.log(viewer, "取走定稿材料", material, Map.of());
        return document;
    }

    /** The file of what was drawn, as part of the transaction that writes. */
    @Transactional(propagation = Propagation.MANDATORY)
    byte[] document(Viewer viewer, Drawn drawn) {
        var source = drawn.revision().source();
        var told = drawn.draft().ofRevision(drawn.revision().number());
        return source == null
                ? reports.write(viewer, told, Annex.NONE)
                : reports.writeInto(viewer, told, store.source(drawn.material().id(), source));
    }
}
