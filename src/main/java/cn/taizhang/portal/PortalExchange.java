package cn.taizhang.portal;

import cn.taizhang.kernel.FileDigest;
import cn.taizhang.kernel.Today;
import cn.taizhang.parcel.Arrivals;
import cn.taizhang.parcel.Damage;
import cn.taizhang.parcel.Direction;
import cn.taizhang.parcel.ExchangeFolder;
import cn.taizhang.parcel.ExchangeSteps;
import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.Parcel;
import cn.taizhang.parcel.ParcelFormat;
import cn.taizhang.parcel.PublicKey;
import cn.taizhang.parcel.SigningKey;
import cn.taizhang.parcel.UnfitContent;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** 摆渡: reads what was handed out and hands over what came in, by files alone. */
@Component
class PortalExchange {

    private static final Logger LOG = LoggerFactory.getLogger(PortalExchange.class);

    private static final Duration PUT_AGAIN_AFTER = Duration.ofHours(1);

    private final ParcelStore store;
    private final OutboxStore outbox;
    private final List<ItemTaker> takers;
    private final List<BeforeExchange> before;
    private final ExchangeFolder folder;
    private final PortalDirectory directory;
    private final SigningKey own;
    private final TransactionTemplate transactions;
    private final Today today;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    PortalExchange(
            ParcelStore store,
            OutboxStore outbox,
            List<ItemTaker> takers,
            List<BeforeExchange> before,
            ExchangeFolder folder,
            PortalDirectory directory,
            TransactionTemplate transactions,
            Today today) {
        this.store = store;
        this.outbox = outbox;
        this.takers = takers;
        this.before = before;
        this.folder = folder;
        this.directory = directory;
        this.own = directory.signingKey();
        this.transactions = transactions;
        this.today = today;
    }

    /** Reads and writes once; does nothing before the other side's key was told. */
    void round() {
        var inner = directory.innerKey();
        if (inner.isEmpty()) {
            return;
        }
        oneAtATime.lock();
        try {
            var arrivals = new Arrivals(folder, Direction.PACKAGE, own.publicKey(), inner.get());
            ExchangeSteps.take(
                    () -> arrivals.read(new Ledger()),
                    () -> before.forEach(BeforeExchange::prepare),
                    () -> transactions.executeWithoutResult(_ -> pack(inner.get())),
                    this::putAll);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void pack(PublicKey inner) {
        var waiting = Parcel.fitting(outbox.waiting(Parcel.MOST_ITEMS), OutboxStore.Waiting::size);
        if (waiting.isEmpty() && !store.owesAnAnswer()) {
            return;
        }
        var parcel =
                new Parcel(
                        Direction.SUBMISSION,
                        store.last(Direction.SUBMISSION) + 1,
                        store.last(Direction.PACKAGE),
                        today.instant(),
                        waiting.stream().<Item>map(OutboxStore.Waiting::item).toList());
        byte[] file = ParcelFormat.write(parcel, own, inner);
        store.insert(parcel, FileDigest.of(file), file);
        outbox.inParcel(waiting, parcel.number());
    }

    /**
     * A file is written after its row is safe; one that was not written last time is written now, and one that may have been lost on
     * its way once more.
     */
    private void putAll() throws IOException {
        for (var unput : store.unput(today.instant().minus(PUT_AGAIN_AFTER))) {
            folder.put(Direction.SUBMISSION, unput.number(), unput.file());
            store.put(unput.number(), today.instant());
        }
    }

    private final class Ledger implements Arrivals.Ledger {

        @Override
        public long next() {
            return store.last(Direction.PACKAGE) + 1;
        }

        @Override
        public Optional<String> digestOf(long number) {
            return store.digestOf(Direction.PACKAGE, number);
        }

        @Override
        public void take(Parcel parcel, String digest) {
            try {
                var forgotten = transactions.execute(_ -> takeWhole(parcel, digest));
                if (forgotten != null) {
                    forgotten.forEach(number -> folder.remove(Direction.SUBMISSION, number));
                }
            } catch (DataIntegrityViolationException unfit) {
                throw new UnfitContent("有数据库不收的内容", unfit);
            }
        }

        /** What was missed is put by again before what was seen is forgotten. */
        private List<Long> takeWhole(Parcel parcel, String digest) {
            store.insert(parcel, digest, new byte[0]);
            parcel.items().forEach(PortalExchange.this::take);
            outbox.forgetUpTo(parcel.seen(), today.date());
            return store.forgetUpTo(parcel.seen());
        }

        @Override
        public void refused(String file, Damage damage) {
            if (store.refused(file, damage, today.instant())) {
                LOG.warn("没有读 {}：{}", printable(file), damage.label());
            }
        }
    }

    private void take(Item item) {
        var outward = (Item.Outward) item;
        takers.stream()
                .filter(taker -> taker.kinds().contains(outward.getClass()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody takes " + item.getClass()))
                .take(outward);
    }

    private static String printable(String name) {
        return name.replaceAll("[^0-9A-Za-z._-]", "?");
    }
}
