package cn.taizhang.publication;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.parcel.Direction;
import cn.taizhang.parcel.Missed;
import cn.taizhang.parcel.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 摆渡管理: by the system administrator, who sees numbers and files and nothing of what is in them. */
@Service
@Transactional
public class Exchange {

    private static final String KIND = "exchange";
    private static final int MOST_LISTED = 50;

    private final ExchangeStore store;
    private final OutgoingStore outgoing;
    private final ExchangePlace place;
    private final AuditTrail audit;
    private final Today today;

    Exchange(
            ExchangeStore store,
            OutgoingStore outgoing,
            ExchangePlace place,
            AuditTrail audit,
            Today today) {
        this.store = store;
        this.outgoing = outgoing;
        this.place = place;
        this.audit = audit;
        this.today = today;
    }

    @Transactional(readOnly = true)
    public ExchangeState state(Viewer viewer) {
        viewer.require(Permission.KEEP_EXCHANGE);
        var counterpart = store.counterpart();
        return new ExchangeState(
                place.folder().map(folder -> folder.path().toString()).orElse(""),
                place.key().publicKey(),
                counterpart.map(ExchangeStore.Counterpart::key),
                counterpart.map(one -> store.last(one.id(), Direction.PACKAGE)).orElse(0L),
                counterpart.map(one -> store.seen(one.id())).orElse(0L),
                counterpart.map(this::next).orElse(1L),
                counterpart.map(one -> store.parcels(one.id(), MOST_LISTED)).orElse(List.of()),
                store.refused(MOST_LISTED));
    }

    private long next(ExchangeStore.Counterpart counterpart) {
        return store.last(counterpart.id(), Direction.SUBMISSION) + 1;
    }

    /**
     * 登记对方公钥: from then on only what this key has signed is read. Parcels are counted from 1 for it, and what is public goes to it once
     * more.
     */
    public Outcome<PublicKey> keepCounterpart(Viewer viewer, String typed) {
        viewer.require(Permission.KEEP_EXCHANGE);
        var key = PublicKey.of(typed);
        if (key.isEmpty()) {
            return new Outcome.Refused<>(List.of(Breach.of("key", "这不是公钥。请整行复制群众端启动时显示的公钥。")));
        }
        if (key.get().text().equals(place.key().publicKey().text())) {
            return new Outcome.Refused<>(List.of(Breach.of("key", "这是本系统自己的公钥，请填写群众端的。")));
        }
        boolean known =
                store.counterpart()
                        .filter(one -> one.key().text().equals(key.get().text()))
                        .isPresent();
        if (!known) {
            store.keepCounterpart(Ids.next(), key.get(), today.now(), viewer.name());
            append(viewer, "登记群众端公钥", Map.of("fingerprint", key.get().fingerprint()));
        }
        return new Outcome.Done<>(key.get());
    }

    /** 重发: puts a package into the folder again, the same bytes under the same number. */
    public void putAgain(Viewer viewer, long number) {
        viewer.require(Permission.KEEP_EXCHANGE);
        boolean there =
                store.counterpart()
                        .filter(one -> store.put(one.id(), number, false) > 0)
                        .isPresent();
        if (!there) {
            throw new NotFound("这个发布包");
        }
        append(viewer, "重发发布包", Map.of("number", number));
    }

    /**
     * 跳过: a submission that is lost holds up those behind it no longer; the public side is told so and hands over once more what
     * was in it.
     */
    public Outcome<Long> skip(Viewer viewer, long number, String reason) {
        viewer.require(Permission.KEEP_EXCHANGE);
        var counterpart = store.counterpart();
        long next = counterpart.map(this::next).orElse(0L);
        var breaches =
                new ArrayList<>(PublicationRules.breachesInReason("reason", reason, "跳过的原因"));
        if (counterpart.isEmpty()) {
            breaches.add(Breach.overall("还没有登记群众端的公钥，没有可跳过的。"));
        } else if (number != next) {
            breaches.add(Breach.overall("现在等的是第 %d 号来件包，只能跳过这一号。".formatted(next)));
        }
        if (!breaches.isEmpty() || counterpart.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        if (!store.skip(counterpart.get().id(), number, reason.strip(), today.instant())) {
            return new Outcome.Refused<>(
                    List.of(Breach.overall("第 %d 号来件包刚刚收到，不用跳过了。".formatted(number))));
        }
        outgoing.queue(null, new Missed(number), today.instant());
        append(viewer, "跳过来件包", Map.of("number", number));
        return new Outcome.Done<>(number);
    }

    private void append(Viewer viewer, String action, Map<String, ?> detail) {
        audit.append(viewer.actor(), new AuditEntry(action, KIND, null, null, detail));
    }
}
