package cn.taizhang.portal.ballotbox;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 投票口: one vote after the other goes through it. The code is marked and the paper laid in by one statement on one row that nobody else
 * holds, so that there is no moment at which one of the two has happened.
 */
@Component
class BallotSlot {

    private final BallotBoxStore store;

    BallotSlot(BallotBoxStore store) {
        this.store = store;
    }

    @Transactional
    public Casting put(UUID ballot, int run, byte[] digest, byte[] envelope) {
        var box = store.heldBox(ballot).filter(one -> one.run() == run);
        if (box.isEmpty()) {
            return new Casting.NotNow();
        }
        var standing = box.get().standing(digest);
        if (standing instanceof Casting.Cast) {
            store.write(box.get().with(digest, envelope));
        }
        return standing;
    }

    /** Closes it; whoever was putting something in has done so, and nobody does afterwards. */
    @Transactional
    public Optional<Box> close(UUID ballot) {
        return store.heldBox(ballot)
                .map(box -> {
                    var closed =
                            new Box(
                                    ballot,
                                    box.run(),
                                    box.unused(),
                                    box.used(),
                                    box.envelopes(),
                                    true);
                    store.write(closed);
                    return closed;
                });
    }
}
