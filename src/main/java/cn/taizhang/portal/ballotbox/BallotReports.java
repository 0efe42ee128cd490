package cn.taizhang.portal.ballotbox;

import cn.taizhang.parcel.BallotReportFile;
import cn.taizhang.portal.BeforeExchange;
import cn.taizhang.portal.Outbox;
import cn.taizhang.sealing.BallotFiles;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 报票箱: once a day how many have voted, after the last day the closed box. A box is closed and handed over in one transaction. */
@Component
class BallotReports implements BeforeExchange {

    private final BallotBoxes boxes;
    private final Outbox outbox;
    private final TransactionTemplate transactions;

    BallotReports(BallotBoxes boxes, Outbox outbox, TransactionTemplate transactions) {
        this.boxes = boxes;
        this.outbox = outbox;
        this.transactions = transactions;
    }

    /** Tells of every box of which nothing was told today, and clears away what is left of opened ones. */
    @Override
    public void prepare() {
        boxes.unreported().forEach(ballot -> transactions.executeWithoutResult(_ -> tell(ballot)));
        boxes.clear();
    }

    private void tell(UUID ballot) {
        boxes.reportToday(ballot)
                .ifPresent(report ->
                        outbox.put(new BallotReportFile(ballot, BallotFiles.written(report))));
    }
}
