package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.FileDigest;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.report.FormalDocument;
import cn.taizhang.report.FormalDocument.Direction;
import cn.taizhang.report.ReportDraft.Form;
import cn.taizhang.report.Reports;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 公文格式: a material as a formal document, as .docx and, where the server has LibreOffice, as PDF. What is typed for it is not kept:
 * number, signer and dates are given out elsewhere, and a second place would be a second truth. It is counted in one moment and then
 * audited in a transaction of its own.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class FormalDocuments {

    /** 单位落款 under a title, as against a date or a remark in brackets. */
    private static final String ENDS_A_BODY = ".*(委员会|委|部|局|办公室|办|室|组|会|院|中心)$";

    private final Materials materials;
    private final Reviews reviews;
    private final Reports reports;
    private final PdfConversion conversion;
    private final TransactionTemplate transaction;

    FormalDocuments(
            Materials materials,
            Reviews reviews,
            Reports reports,
            PdfConversion conversion,
            TransactionTemplate transaction) {
        this.materials = materials;
        this.reviews = reviews;
        this.reports = reports;
        this.conversion = conversion;
        this.transaction = transaction;
    }

    /**
     * 起头: what the text itself tells of the form.
     *
     * @param leftOut lines of the speech that a formal document does not have: those under its title, and whom it was held to
     */
    public record Begun(Material material, FormalDocument formal, List<String> leftOut) {

        /** 已定稿: else every page says 送审稿. */
        public boolean approved() {
            return material.state() == State.ISSUED;
        }
    }

    /** What can be read from the text; who issues it is else proposed to be who it was drafted for, the rest is empty. For who may draft for its organization. */
    public Begun begin(Viewer viewer, UUID id) {
        var material = materials.drafted(viewer, id);
        var draft = reviews.drawnAsIssued(viewer, id).draft();
        var under = draft.linesOf(Form.SUBTITLE);
        var leftOut = new ArrayList<>(under);
        leftOut.addAll(draft.linesOf(Form.SALUTATION));
        var issuer =
                under.stream()
                        .filter(line -> line.matches(ENDS_A_BODY))
                        .findFirst()
                        .orElse(material.organizationName());
        var formal =
                new FormalDocument(
                        issuer,
                        "",
                        Direction.OTHER,
                        "",
                        draft.titleLines(),
                        "",
                        "",
                        List.of(),
                        null,
                        "",
                        null);
        return new Begun(material, formal, leftOut);
    }

    /** Writes it as .docx: what was approved as it was approved, anything else as it stands now and marked 送审稿. */
    public Outcome<byte[]> write(Viewer viewer, UUID id, FormalDocument formal) {
        materials.drafted(viewer, id);
        var breaches = formal.breaches();
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var drawn = reviews.drawnAsIssued(viewer, id);
        boolean approved = drawn.material().state() == State.ISSUED;
        return new Outcome.Done<>(reports.writeFormal(viewer, drawn.draft(), formal, !approved));
    }

    /** Whether the server has what makes PDF. */
    public boolean offersPdf() {
        return conversion.offered();
    }

    /**
     * The same as PDF, whose digest the trail holds beside that of the .docx. It is converted in no transaction, because that takes
     * seconds. Refused with the reason where it fails.
     */
    public Outcome<byte[]> writePdf(Viewer viewer, UUID id, FormalDocument formal) {
        var written = write(viewer, id, formal);
        if (!(written instanceof Outcome.Done<byte[]>(var docx))) {
            return written;
        }
        var converted = conversion.convert(docx);
        if (converted instanceof Outcome.Done<byte[]>(var pdf)) {
            var detail =
                    Map.of(
                            "title", formal.title(),
                            "number", formal.number(),
                            "docx", FileDigest.of(docx),
                            "file", FileDigest.of(pdf));
            transaction.executeWithoutResult(_ -> {
                var material = materials.drafted(viewer, id);
                materials.log(viewer, "公文转成 PDF", material, detail);
            });
        }
        return converted;
    }
}
