package cn.taizhang.portal;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.parcel.Answered;
import cn.taizhang.parcel.Item;
import cn.taizhang.parcel.PublishedKind;
import cn.taizhang.parcel.Said;
import cn.taizhang.parcel.SaidKind;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 来件: what residents say, put by to be fetched, and the receipt by which they hear of it again. */
@Service
@Transactional
public class Voices implements ItemTaker {

    private static final Pattern TELEPHONE = Pattern.compile("[0-9０-９+() 　-]*");

    private final PublicBoard board;
    private final ReceiptStore receipts;
    private final Outbox outbox;
    private final Today today;
    private final int mostInCommunity;
    private final byte[] formKey;

    Voices(
            PublicBoard board,
            ReceiptStore receipts,
            Outbox outbox,
            PortalDirectory directory,
            Today today,
            @Value("${taizhang.portal.most-a-day-in-community:300}") int mostInCommunity) {
        this.board = board;
        this.receipts = receipts;
        this.outbox = outbox;
        this.today = today;
        this.mostInCommunity = mostInCommunity;
        this.formKey = directory.formKey();
    }

    /** A ticket for a form that is opened now. */
    public Ticket ticket(Community community) {
        return Ticket.made(formKey, Ids.next(), today.instant(), community.code());
    }

    /** The ticket that a form brings back; empty when it is none of ours or too old. */
    public Optional<Ticket> ticket(String carried, Community community) {
        return Ticket.read(formKey, carried, community.code(), today.instant());
    }

    /** What was said under this ticket already, so that a second click finds the first. */
    @Transactional(readOnly = true)
    public Optional<Receipt> said(Ticket ticket) {
        return receipts.of(ticket.id());
    }

    /** Whether other words came with the ticket this time: who went back and wrote on has something new to say. */
    @Transactional(readOnly = true)
    public boolean areOther(Ticket ticket, String words) {
        return !receipts.isSame(ticket.id(), digest(words));
    }

    /** Puts it by; the same ticket never twice. */
    public Outcome<Receipt> say(Ticket ticket, NewVoice voice) {
        receipts.lock(ticket.id());
        var before = receipts.of(ticket.id());
        if (before.isPresent()) {
            return areOther(ticket, voice.words())
                    ? new Outcome.Refused<>(List.of(before.get().notThese()))
                    : new Outcome.Done<>(before.get());
        }
        var breaches = new ArrayList<>(breachesIn(voice));
        if (outbox.isFull()) {
            breaches.add(Breach.overall("今天收到的太多了，系统先不再收。您写的字还在，请明天再按“提交”，或者直接到社区去说。"));
        } else if (receipts.saidOn(today.date(), ticket.place()) >= mostInCommunity) {
            breaches.add(Breach.overall("这个社区今天收到的太多了，先不再收。您写的字还在，请明天再按“提交”，或者直接到社区去说。"));
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        byte[] same = digest(voice.words());
        var held = AbuseRules.reasons(voice.words(), receipts.isSaid(ticket.place(), same));
        var said =
                new Said(
                        ticket.id(),
                        ReceiptNumber.next(),
                        voice.community().code(),
                        kindOf(voice),
                        voice.about(),
                        voice.words(),
                        voice.name(),
                        voice.telephone(),
                        today.instant(),
                        held);
        receipts.insert(said, today.date(), same, outbox.put(said));
        return new Outcome.Done<>(receipts.of(ticket.id()).orElseThrow());
    }

    /** Everything that is wrong with what was typed. */
    @Transactional(readOnly = true)
    public List<Breach> breachesIn(NewVoice voice) {
        var breaches = new ArrayList<Breach>();
        if (voice.words().isEmpty()) {
            breaches.add(Breach.of("words", "还没有写内容。请写下您要说的话。"));
        } else if (voice.words().length() > Said.LONGEST_WORDS) {
            breaches.add(
                    Breach.of(
                            "words",
                            "写得太长了：现在 %d 个字，最多 %d 个字。可以分两次说。"
                                    .formatted(voice.words().length(), Said.LONGEST_WORDS)));
        }
        if (voice.name().length() > Said.LONGEST_NAME) {
            breaches.add(Breach.of("name", "姓名最多 %d 个字。".formatted(Said.LONGEST_NAME)));
        }
        if (voice.telephone().length() > Said.LONGEST_TELEPHONE
                || !TELEPHONE.matcher(voice.telephone()).matches()) {
            breaches.add(Breach.of("telephone", "电话只写数字，比如 13800000000；不想留就空着。"));
        }
        var about = voice.about();
        if (about != null
                && board.find(voice.community(), about)
                        .filter(posted -> posted.hearsOn(today.date()))
                        .isEmpty()) {
            breaches.add(Breach.overall("这件事现在不再收意见了。可以返回改选“别的事”，您写的字还在；也可以直接到社区去说。"));
        }
        return breaches;
    }

    /** What became of it; empty for a number that was never given out. */
    @Transactional(readOnly = true)
    public Optional<Receipt> look(String typed) {
        return ReceiptNumber.of(typed).flatMap(receipts::of);
    }

    @Override
    public Set<Class<? extends Item.Outward>> kinds() {
        return Set.of(Answered.class);
    }

    /** An answer to something that this side does not know is left alone: its database may have been made anew. */
    @Override
    public void take(Item.Outward item) {
        if (item instanceof Answered answered) {
            receipts.answer(answered.said(), answered.text(), answered.on());
        }
    }

    /** 对公示的是异议，其余是意见. */
    private SaidKind kindOf(NewVoice voice) {
        var about = voice.about();
        return about != null
                        && board.find(voice.community(), about)
                                .filter(posted -> posted.kind() == PublishedKind.NOTICE)
                                .isPresent()
                ? SaidKind.OBJECTION
                : SaidKind.OPINION;
    }

    private byte[] digest(String words) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(formKey, "HmacSHA256"));
            return mac.doFinal(words.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
