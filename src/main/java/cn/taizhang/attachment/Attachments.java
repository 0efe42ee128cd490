package cn.taizhang.attachment;

import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.kernel.Actor;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 附件: takes files in, lists, hands out and withdraws them, always as part of a record and by that record's rights. Row,
 * bytes, link and audit entry are written in one transaction; a download is in the trail before its first byte leaves.
 */
@Service
public class Attachments {

    /** The audit trail's word for what an entry is about. */
    public static final String SUBJECT = "attachments";

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

    private static final String FULL = "服务器的存储空间不够，这次没有保存任何文件。请告诉系统管理员，腾出空间后再上传。";

    private final AttachmentStore store;
    private final FileInspection inspection;
    private final AuditTrail audit;
    private final Today today;
    private final TransactionTemplate writing;
    private final TransactionTemplate reading;

    Attachments(
            AttachmentStore store,
            FileInspection inspection,
            AuditTrail audit,
            Today today,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.inspection = inspection;
        this.audit = audit;
        this.today = today;
        this.writing = new TransactionTemplate(transactions);
        this.reading = new TransactionTemplate(transactions);
        this.reading.setReadOnly(true);
    }

    /** The attachments of a record the viewer may read, oldest first, withdrawn ones too. */
    public List<Attachment> of(AttachedRecord record) {
        return inTransaction(
                reading,
                () -> {
                    record.requireReadable();
                    return store.among(record.attachments());
                });
    }

    /** The attachment that somebody who may correct the record is about to withdraw. */
    public Attachment toWithdraw(AttachedRecord record, AttachmentId id) {
        return inTransaction(
                reading,
                () -> {
                    record.requireChangeable();
                    return find(record, id);
                });
    }

    /** Stores those of the files that are fit, all of them or none; tells of the rest why not. */
    public Added add(Actor actor, AttachedRecord record, List<NewFile> files) {
        inTransaction(reading, record::requireChangeable);
        if (files.isEmpty()) {
            return Added.nothing("请先选择要上传的文件。");
        }
        var refused = new ArrayList<Breach>();
        var fit = inspected(files, refused);
        if (fit.isEmpty()) {
            return new Added(List.of(), List.of(), refused);
        }
        try {
            return inTransaction(writing, () -> store(actor, record, fit, refused));
        } catch (DataAccessException | TransactionException failed) {
            if (!NoSpace.isCauseOf(failed)) {
                throw failed;
            }
            LOG.error("No space for an attachment of {} bytes", size(fit), failed);
            return Added.nothing(FULL);
        }
    }

    /** 撤回: the entry stays with who, when and why; the content is served no more. */
    public Outcome<AttachmentId> withdraw(
            Actor actor, AttachedRecord record, AttachmentId id, String reason) {
        var breaches = breachesIn(reason.strip());
        return inTransaction(
                writing,
                () -> {
                    var place = record.requireChangeable();
                    var attachment = find(record, id);
                    if (!breaches.isEmpty()) {
                        return new Outcome.Refused<>(breaches);
                    }
                    if (!store.withdraw(id, actor, reason.strip(), today.now())) {
                        return new Outcome.Refused<>(List.of(Breach.overall("这个附件已经撤回。")));
                    }
                    audit.append(actor, entry("撤回附件", place, attachment));
                    return new Outcome.Done<>(id);
                });
    }

    /** A download; asking for one is audited whether or not the reader waits for its end. */
    public Download download(Actor actor, AttachedRecord record, AttachmentId id) {
        var attachment =
                inTransaction(
                        writing,
                        () -> {
                            var place = record.requireReadable();
                            var found = find(record, id);
                            if (found.withdrawn()) {
                                throw AttachmentId.missing();
                            }
                            audit.append(actor, entry("下载附件", place, found));
                            return found;
                        });
        return new Download(attachment, number -> piece(id, number));
    }

    private byte[] piece(AttachmentId id, int number) {
        return inTransaction(reading, () -> store.chunk(id, number))
                .orElseThrow(() ->
                        new IllegalStateException(
                                "piece " + number + " of attachment " + id.value() + " is gone"));
    }

    private List<InspectedFile> inspected(List<NewFile> files, List<Breach> refused) {
        var fit = new ArrayList<InspectedFile>();
        for (var file : files) {
            try {
                fit.add(InspectedFile.of(file, inspection.inspect(file)));
            } catch (Unfit unfit) {
                refused.add(
                        Breach.of(
                                Added.FIELD,
                                "「%s」没有上传：%s"
                                        .formatted(
                                                FileName.cleaned(file.name()),
                                                unfit.getMessage())));
            } catch (IOException unreadable) {
                throw new UncheckedIOException(unreadable);
            }
        }
        return fit;
    }

    private Added store(
            Actor actor, AttachedRecord record, List<InspectedFile> fit, List<Breach> refused) {
        var place = record.requireChangeable();
        store.oneAtATime(place.record());
        var served = new HashMap<String, String>();
        store.among(record.attachments()).stream()
                .filter(one -> !one.withdrawn())
                .forEach(one -> served.put(one.sha256(), one.name()));
        int before = served.size();
        var known = new ArrayList<String>();
        var fresh = new ArrayList<InspectedFile>();
        for (var file : fit) {
            String same = served.putIfAbsent(file.sha256(), file.name());
            if (same == null) {
                fresh.add(file);
            } else {
                known.add("「%s」与附件「%s」内容相同，没有重复保存。".formatted(file.name(), same));
            }
        }
        if (served.size() > AttachmentLimits.FILES_A_RECORD) {
            return new Added(List.of(), known, with(refused, tooMany(before, fresh.size())));
        }
        fresh.forEach(file -> write(actor, record, place, file));
        return new Added(fresh.stream().map(InspectedFile::name).toList(), known, refused);
    }

    private void write(
            Actor actor, AttachedRecord record, AttachedRecord.Place place, InspectedFile file) {
        var attachment =
                new Attachment(
                        new AttachmentId(Ids.next()),
                        file.name(),
                        file.type(),
                        file.size(),
                        file.sha256(),
                        today.now(),
                        actor.name(),
                        null);
        store.insert(attachment, actor);
        record.attach(attachment.id());
        try {
            store.insertContent(attachment.id(), file.content());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        audit.append(actor, entry("上传附件", place, attachment));
    }

    /** Also where the id is that of another record's attachment: then this record has none such. */
    private Attachment find(AttachedRecord record, AttachmentId id) {
        if (!record.attachments().contains(id)) {
            throw AttachmentId.missing();
        }
        return store.among(List.of(id)).stream().findFirst().orElseThrow(AttachmentId::missing);
    }

    private static Breach tooMany(int before, int more) {
        return Breach.of(
                Added.FIELD,
                "一条记录最多 %d 个附件，现有 %d 个，这次的 %d 个放不下，都没有保存。请少选几个，或先撤回不需要的。"
                        .formatted(AttachmentLimits.FILES_A_RECORD, before, more));
    }

    private static List<Breach> breachesIn(String reason) {
        if (reason.isEmpty()) {
            return List.of(Breach.of("reason", "请写明撤回原因。"));
        }
        return FileName.length(reason) <= AttachmentLimits.LONGEST_REASON
                ? List.of()
                : List.of(Breach.of("reason", "撤回原因最多 " + AttachmentLimits.LONGEST_REASON + " 字。"));
    }

    private static List<Breach> with(List<Breach> refused, Breach more) {
        var all = new ArrayList<>(refused);
        all.add(more);
        return all;
    }

    private static long size(List<InspectedFile> files) {
        return files.stream().mapToLong(InspectedFile::size).sum();
    }

    /** The name stands with the record: it may name persons, and the trail holds no such text. */
    private static AuditEntry entry(
            String action, AttachedRecord.Place place, Attachment attachment) {
        return AuditEntry.of(action, SUBJECT, attachment.id().value(), place.organization())
                .with(
                        Map.of(
                                "register",
                                place.register(),
                                "record",
                                place.record(),
                                "type",
                                attachment.type().name(),
                                "size",
                                attachment.size(),
                                "sha256",
                                attachment.sha256()));
    }

    private static <T> T inTransaction(TransactionTemplate transaction, Supplier<T> work) {
        return Objects.requireNonNull(transaction.execute(status -> work.get()));
    }
}
