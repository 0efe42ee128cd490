package cn.taizhang.portal.ballotbox;

import cn.taizhang.parcel.BallotBoxFile;
import cn.taizhang.parcel.BallotListFile;
import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.UnfitContent;
import cn.taizhang.portal.ItemTaker;
import cn.taizhang.sealing.BallotFiles;
import java.util.Set;
import org.springframework.stereotype.Component;

/** 收空票箱和票单. */
@Component
class BallotTaker implements ItemTaker {

    private final BallotBoxes boxes;

    BallotTaker(BallotBoxes boxes) {
        this.boxes = boxes;
    }

    @Override
    public Set<Class<? extends Item.Outward>> kinds() {
        return Set.of(BallotBoxFile.class, BallotListFile.class);
    }

    @Override
    public void take(Item.Outward item) {
        if (item instanceof BallotBoxFile(var ballot, byte[] file)) {
            var delivery =
                    BallotFiles.delivery(file)
                            .filter(one -> ballot.equals(one.ballot()))
                            .orElseThrow(() -> new UnfitContent("空票箱的内容不合约定"));
            // one that comes too late changes nothing here; the inner side sees by the reports
            // which printing is voted with
            boxes.put(delivery);
        } else if (item instanceof BallotListFile(var ballot, byte[] file)) {
            boxes.publish(
                    BallotFiles.list(file)
                            .filter(one -> ballot.equals(one.ballot()))
                            .orElseThrow(() -> new UnfitContent("票单的内容不合约定")));
        }
    }
}
