package cn.taizhang.sealedballot;

import cn.taizhang.kernel.Today;
import cn.taizhang.parcel.BallotReportFile;
import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.UnfitContent;
import cn.taizhang.publication.InwardTaker;
import cn.taizhang.sealing.BallotFiles;
import cn.taizhang.sealing.BoxReport;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 收票箱报告: how many have voted and, at the end, the sealed papers. What is wrong with them is told at the opening. */
@Component
@Transactional
class ReturnedBoxes implements InwardTaker {

    private final SealedBallotStore ballots;
    private final OpenedBoxStore boxes;
    private final Today today;

    ReturnedBoxes(SealedBallotStore ballots, OpenedBoxStore boxes, Today today) {
        this.ballots = ballots;
        this.boxes = boxes;
        this.today = today;
    }

    @Override
    public Set<Class<? extends Item.Inward>> kinds() {
        return Set.of(BallotReportFile.class);
    }

    @Override
    public void take(Item.Inward item) {
        if (item instanceof BallotReportFile(var ballot, byte[] file)) {
            take(
                    BallotFiles.report(file)
                            .filter(one -> ballot.equals(one.ballot()) && one.holdsTogether())
                            .orElseThrow(() -> new UnfitContent("票箱报告的内容不合约定")));
        }
    }

    /** A ballot or a printing that is not known here, or a ballot that is open already, is nothing to be taken any more. */
    void take(BoxReport report) {
        ballots.holdStill(report.ballot());
        ballots.find(report.ballot())
                .filter(one -> one.openedOn() == null)
                .filter(one -> ballots.hasRun(one.id(), report.run()))
                .ifPresent(_ -> boxes.put(report, today.date()));
    }
}
