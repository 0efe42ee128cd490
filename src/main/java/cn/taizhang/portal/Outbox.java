package cn.taizhang.portal;

import cn.taizhang.kernel.Today;
import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.Missed;
import java.util.Set;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** 发件箱: what the inner side will fetch. What anybody on the network can fill is bounded for the day. */
@Service
public class Outbox implements ItemTaker {

    private final OutboxStore store;
    private final Today today;
    private final int mostADay;

    Outbox(
            OutboxStore store,
            Today today,
            @Value("${taizhang.portal.most-a-day:3000}") int mostADay) {
        this.store = store;
        this.today = today;
        this.mostADay = mostADay;
    }

    /** Whether no more is kept today. */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean isFull() {
        return store.queuedSince(Today.startOf(today.date())) >= mostADay;
    }

    /** Puts one item there; gives its place. */
    @Transactional(propagation = Propagation.MANDATORY)
    public long put(Item.Inward item) {
        return store.put(item, today.instant());
    }

    @Override
    public Set<Class<? extends Item.Outward>> kinds() {
        return Set.of(Missed.class);
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public void take(Item.Outward item) {
        if (item instanceof Missed missed) {
            store.handOverAgain(missed.number());
        }
    }
}
