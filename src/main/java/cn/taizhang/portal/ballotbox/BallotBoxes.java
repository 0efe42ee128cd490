package cn.taizhang.portal.ballotbox;

import cn.taizhang.kernel.Today;
import cn.taizhang.sealing.BoxDelivery;
import cn.taizhang.sealing.BoxReport;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.PublishedList;
import cn.taizhang.sealing.VotingCode;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 投票箱: put up empty, filled by whoever holds a code, closed when the days are over, taken away when the list is published. It says
 * nothing of who votes when: no log, no time, no address.
 */
@Service
public class BallotBoxes {

    /** Votes wait here for each other, and questions about codes, not at the database, whose connections the other pages need. */
    private static final int AT_ONCE = 3;

    private final BallotBoxStore store;
    private final BallotSlot slot;
    private final Today today;
    private final Semaphore turns = new Semaphore(AT_ONCE, true);
    private final Semaphore questions = new Semaphore(AT_ONCE, true);

    BallotBoxes(BallotBoxStore store, BallotSlot slot, Today today) {
        this.store = store;
        this.slot = slot;
        this.today = today;
    }

    /** 放上空票箱. False where the box of a newer printing stands there, or the list. */
    @Transactional
    public boolean put(BoxDelivery delivery) {
        return store.list(delivery.ballot()).isEmpty() && store.put(delivery);
    }

    /** What stands on the portal and was not opened yet. */
    @Transactional(readOnly = true)
    public List<BoxDelivery> all() {
        return store.all();
    }

    /** What a ballot is about, without its digests. */
    @Transactional(readOnly = true)
    public Optional<BoxDelivery> find(UUID ballot) {
        return store.find(ballot);
    }

    /** Whether a code may vote now; {@link Casting.Cast} where it may, and nothing is changed. */
    public Casting standing(BoxDelivery ballot, VotingCode code) {
        if (!ballot.isOpenOn(today.date())) {
            return new Casting.NotNow();
        }
        return standing(ballot, code.digest(ballot.salt()));
    }

    private Casting standing(BoxDelivery ballot, byte[] digest) {
        questions.acquireUninterruptibly();
        try {
            return store.box(ballot.ballot())
                    .filter(box -> box.run() == ballot.run())
                    .map(box -> box.standing(digest))
                    .orElse(new Casting.NotNow());
        } finally {
            questions.release();
        }
    }

    /** 投票. In no transaction of its own: a connection, once used in one, would be kept from the others while it waits for its turn. */
    public Casting cast(BoxDelivery ballot, VotingCode code, CastPaper paper) {
        if (!ballot.isOpenOn(today.date())) {
            return new Casting.NotNow();
        }
        // what costs time is done before anybody waits for it, and only for a code that votes
        byte[] digest = code.digest(ballot.salt());
        var before = standing(ballot, digest);
        if (!(before instanceof Casting.Cast)) {
            return before;
        }
        byte[] envelope = paper.sealedFor(ballot);
        turns.acquireUninterruptibly();
        try {
            return slot.put(ballot.ballot(), ballot.run(), digest, envelope);
        } finally {
            turns.release();
        }
    }

    /** 报送: how many codes are used; after the last day the box is closed and its papers are with it. Empty where there is no such box. */
    @Transactional
    public Optional<BoxReport> report(UUID ballot) {
        return store.find(ballot)
                .flatMap(one -> one.isOverOn(today.date()) ? slot.close(ballot) : store.box(ballot))
                .map(Box::report);
    }

    /** 到期要报的 boxes, each told of once a day, and once more when it is closed. */
    @Transactional(readOnly = true)
    public List<UUID> unreported() {
        return store.unreported(today.date());
    }

    /** As {@link #report}, noted as told today. */
    @Transactional
    public Optional<BoxReport> reportToday(UUID ballot) {
        var report = report(ballot);
        store.reported(ballot, today.date());
        return report;
    }

    /** 公布票单: shows it in place of the box, which goes. {@link #clear()} afterwards. */
    @Transactional
    public void publish(PublishedList list) {
        store.publish(list);
    }

    /** 清箱: takes away what opened boxes left behind in the files of the database. */
    @Transactional(propagation = Propagation.NEVER)
    public void clear() {
        if (store.hasLeavings()) {
            store.clear();
        }
    }

    @Transactional(readOnly = true)
    public Optional<PublishedList> list(UUID ballot) {
        return store.list(ballot);
    }
}
