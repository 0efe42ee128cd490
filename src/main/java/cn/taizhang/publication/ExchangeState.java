package cn.taizhang.publication;

import cn.taizhang.parcel.Damage;
import cn.taizhang.parcel.Direction;
import cn.taizhang.parcel.PublicKey;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;

/**
 * 摆渡情况: numbers and times, nothing of what is in a parcel.
 *
 * @param folder the exchange folder, empty where none is set
 * @param next the submission to be read next
 */
public record ExchangeState(
        String folder,
        PublicKey own,
        Optional<PublicKey> counterpart,
        long lastOut,
        long seenOut,
        long next,
        List<Line> parcels,
        List<Refused> refused) {

    /** 一个包. */
    public record Line(
            Direction direction,
            long number,
            LocalDateTime at,
            int items,
            boolean put,
            String skipped) {}

    /** 一个拒收的文件. */
    public record Refused(String file, Damage damage, LocalDateTime at) {}
}
