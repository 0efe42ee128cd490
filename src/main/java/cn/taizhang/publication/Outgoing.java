package cn.taizhang.publication;

import cn.taizhang.kernel.Today;
import cn.taizhang.parcel.Item;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 待摆渡: what goes out by itself, without words of somebody's that a second person would have to read. */
@Service
public class Outgoing {

    private final OutgoingStore store;
    private final Today today;

    Outgoing(OutgoingStore store, Today today) {
        this.store = store;
        this.today = today;
    }

    /** Queues it behind what waits already. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void queue(Item.Outward item) {
        store.queue(null, item, today.instant());
    }
}
