package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.Reports;
import cn.taizhang.report.Reports.Annex;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 另出的几种: copies of a material for other uses than being read out: as it stands now, or as it was approved, from the figures that
 * were fixed with it. Each is counted in one moment and then audited in a transaction of its own.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class Copies {

    private final Reviews reviews;
    private final Reports reports;

    Copies(Reviews reviews, Reports reports) {
        this.reviews = reviews;
        this.reports = reports;
    }

    /** 附数据来源: with a table of each figure, its rule and how many records it rests on. */
    public byte[] annexed(Viewer viewer, UUID id) {
        return reports.write(viewer, drawn(viewer, id), Annex.FIGURES);
    }

    /** 备询材料: a page a figure. */
    public byte[] briefing(Viewer viewer, UUID id) {
        return reports.writeBriefing(viewer, () -> drawn(viewer, id));
    }

    /** 脱敏稿: × for all that was filled in. */
    public byte[] masked(Viewer viewer, UUID id) {
        return reports.writeMasked(viewer, drawn(viewer, id));
    }

    private ReportDraft drawn(Viewer viewer, UUID id) {
        return reviews.drawnAsIssued(viewer, id).draft();
    }
}
