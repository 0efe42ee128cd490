package cn.taizhang.publication;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Acting;
import cn.taizhang.kernel.Actor;
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
import cn.taizhang.parcel.UnfitContent;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** 一次摆渡: fetches what came in, hands out what was reviewed. By files alone; the other side is never asked. */
@Component
class ExchangeRound {

    private static final Logger LOG = LoggerFactory.getLogger(ExchangeRound.class);

    private static final Actor ACTOR = new Actor("摆渡", null);

    private final ExchangeStore store;
    private final OutgoingStore outgoing;
    private final List<InwardTaker> takers;
    private final ExchangePlace place;
    private final AuditTrail audit;
    private final TransactionTemplate transactions;
    private final Today today;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    ExchangeRound(
            ExchangeStore store,
            OutgoingStore outgoing,
            List<InwardTaker> takers,
            ExchangePlace place,
            AuditTrail audit,
            PlatformTransactionManager transactions,
            Today today) {
        this.store = store;
        this.outgoing = outgoing;
        this.takers = takers;
        this.place = place;
        this.audit = audit;
        this.transactions = new TransactionTemplate(transactions);
        this.today = today;
    }

    /** Does nothing before a folder is set and the other side's key is known. */
    void take() {
        var folder = place.folder();
        if (folder.isPresent()) {
            Acting.commandLine().run(() -> take(folder.get()));
        }
    }

    private void take(ExchangeFolder folder) {
        var counterpart = transactions.execute(_ -> store.counterpart());
        if (counterpart == null || counterpart.isEmpty()) {
            return;
        }
        oneAtATime.lock();
        try {
            var other = counterpart.get();
            var arrivals =
                    new Arrivals(
                            folder, Direction.SUBMISSION, place.key().publicKey(), other.key());
            ExchangeSteps.take(
                    () -> arrivals.read(new Ledger(other.id())),
                    () -> transactions.executeWithoutResult(_ -> pack(other)),
                    () -> putAll(folder, other.id()));
        } finally {
            oneAtATime.unlock();
        }
    }

    private void pack(ExchangeStore.Counterpart counterpart) {
        var to = counterpart.id();
        if (store.last(to, Direction.PACKAGE) == 0) {
            outgoing.queueAgain(today.instant());
        }
        // before what waits is read: what is skipped meanwhile is confirmed when the other side is
        // told of it
        long seen = store.last(to, Direction.SUBMISSION);
        var waiting =
                Parcel.fitting(outgoing.waiting(Parcel.MOST_ITEMS), OutgoingStore.Waiting::size);
        if (waiting.isEmpty() && !store.owesAnAnswer(to)) {
            return;
        }
        var parcel =
                new Parcel(
                        Direction.PACKAGE,
                        store.last(to, Direction.PACKAGE) + 1,
                        seen,
                        today.instant(),
                        waiting.stream().<Item>map(OutgoingStore.Waiting::item).toList());
        byte[] file = ParcelFormat.write(parcel, place.key(), counterpart.key());
        store.insert(to, parcel, FileDigest.of(file));
        store.keepFile(to, parcel.number(), file);
        outgoing.inParcel(waiting, to, parcel.number());
        append("写出发布包", parcel);
    }

    /** A file is written after its row is safe; one that was not written last time is written now. */
    private void putAll(ExchangeFolder folder, UUID to) throws IOException {
        var unput = transactions.execute(_ -> store.unput(to));
        for (var one : unput == null ? List.<ExchangeStore.Unput>of() : unput) {
            folder.put(Direction.PACKAGE, one.number(), one.file());
            transactions.executeWithoutResult(_ -> store.put(to, one.number(), true));
        }
    }

    private final class Ledger implements Arrivals.Ledger {

        private final UUID from;

        private Ledger(UUID from) {
            this.from = from;
        }

        @Override
        public long next() {
            var last = transactions.execute(_ -> store.last(from, Direction.SUBMISSION));
            return last == null ? 1 : last + 1;
        }

        @Override
        public Optional<String> digestOf(long number) {
            var digest =
                    transactions.execute(_ -> store.digestOf(from, Direction.SUBMISSION, number));
            return digest == null ? Optional.empty() : digest;
        }

        @Override
        public void take(Parcel parcel, String digest) {
            try {
                transactions.executeWithoutResult(_ -> takeWhole(parcel, digest));
            } catch (DataIntegrityViolationException unfit) {
                throw new UnfitContent("有数据库不收的内容", unfit);
            }
        }

        private void takeWhole(Parcel parcel, String digest) {
            if (parcel.seen() > store.last(from, Direction.PACKAGE)) {
                throw new UnfitContent("声称读过还没有写出的发布包");
            }
            store.insert(from, parcel, digest);
            parcel.items().forEach(ExchangeRound.this::receive);
            append("收下来件包", parcel);
        }

        @Override
        public void refused(String file, Damage damage) {
            var isNew = transactions.execute(_ -> store.refused(file, damage, today.instant()));
            if (Boolean.TRUE.equals(isNew)) {
                LOG.warn("没有读来件包：{}", damage.label());
            }
        }
    }

    private void receive(Item item) {
        var inward = (Item.Inward) item;
        takers.stream()
                .filter(taker -> taker.kinds().contains(inward.getClass()))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("nobody takes " + item.getClass()))
                .take(inward);
    }

    private void append(String action, Parcel parcel) {
        audit.append(
                ACTOR,
                new AuditEntry(
                        action,
                        "exchange",
                        null,
                        null,
                        Map.of("number", parcel.number(), "items", parcel.items().size())));
    }
}
