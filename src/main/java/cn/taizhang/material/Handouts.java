package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.material.Materials.Drawn;
import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundPlace.ByHand;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.FormalDocument;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.Reports;
import cn.taizhang.report.Reports.Annex;
import cn.taizhang.wordfile.Field;
import cn.taizhang.wordfile.TextFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 取走与收回: the file of a material for WPS, its figures as tagged fields; the edited file comes back with its words changed and its
 * figures still bound, and says which of them somebody typed over.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class Handouts {

    private final MaterialStore store;
    private final ReviewStore reviews;
    private final Materials materials;
    private final Reports reports;
    private final Today today;
    private final TransactionTemplate writing;

    Handouts(
            MaterialStore store,
            ReviewStore reviews,
            Materials materials,
            Reports reports,
            Today today,
            TransactionTemplate writing) {
        this.store = store;
        this.reviews = reviews;
        this.materials = materials;
        this.reports = reports;
        this.today = today;
        this.writing = writing;
    }

    /** 取走 the newest revision as .docx; in the formatting it came with where it came as one. */
    public byte[] file(Viewer viewer, UUID id) {
        var drawn = materials.drawnNow(viewer, id);
        return Objects.requireNonNull(writing.execute(_ -> document(viewer, drawn)));
    }

    /** 定稿文件: the same bytes every time. */
    @Transactional
    public byte[] issued(Viewer viewer, UUID id) {
        var material = materials.get(viewer, id);
        var document = reviews.document(material.id()).orElseThrow(() -> new NotFound("定稿文件"));
        materials.log(viewer, "取走定稿材料", material, Map.of());
        return document;
    }

    /** The file of what was drawn, as part of the transaction that writes. */
    @Transactional(propagation = Propagation.MANDATORY)
    byte[] document(Viewer viewer, Drawn drawn) {
        var source = drawn.revision().source();
        var told = drawn.draft().ofRevision(drawn.revision().number());
        return source == null
                ? reports.write(viewer, told, Annex.NONE)
                : reports.writeInto(viewer, told, store.source(drawn.material().id(), source));
    }

    /** 收回的结果: the new revision, and what is worth a look. */
    public record TakenBack(int revision, List<String> remarks) {}

    /** 收回 an edited file. Refused where it is none of this product's, or the material is closed. */
    public Outcome<TakenBack> takeBack(Viewer viewer, UUID id, TextFile file) {
        var material = materials.drafted(viewer, id);
        if (material.state() != State.DRAFTING) {
            return Materials.closed(material);
        }
        var fields = TaggedFields.among(file.fields());
        var breaches = breachesIn(file, fields);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var drawn = materials.drawnNow(viewer, id);
        return Objects.requireNonNull(writing.execute(_ -> takeBack(viewer, drawn, file, fields)));
    }

    /** It is compared with what was drawn just before; another step in between is told. */
    private Outcome<TakenBack> takeBack(
            Viewer viewer, Drawn drawn, TextFile file, List<Field> fields) {
        var id = drawn.material().id();
        var material = materials.changeable(viewer, id);
        if (material.state() != State.DRAFTING) {
            return Materials.closed(material);
        }
        var last = materials.lastRevision(viewer, material);
        if (last.number() != drawn.revision().number()) {
            throw new ChangedMeanwhile(Materials.SUBJECT);
        }
        var draft = drawn.draft();
        var meanwhile =
                TaggedFields.revisionOf(fields)
                        .flatMap(number -> store.revision(id, number))
                        .map(out -> new Meanwhile(out.text(), last.text()))
                        .orElse(null);
        var remarks = new ArrayList<String>();
        var numbers = TaggedFields.numbersOf(fields, last.text(), meanwhile);
        var returned = new Returned(file, numbers, meanwhile, viewer.name());
        var text = textOf(returned, last.text(), draft, remarks);
        remarks.addAll(missing(numbers, draft, meanwhile));
        if (meanwhile != null) {
            remarks.addAll(meanwhile.notIn(text));
        }
        int number =
                materials.add(
                        viewer,
                        material,
                        last.replacedBy(text, "收回改过的文件", today.now(), viewer.name()),
                        file.replaced(List.of()));
        return new Outcome.Done<>(new TakenBack(number, remarks));
    }

    private static List<Breach> breachesIn(TextFile file, List<Field> fields) {
        var tooLong = TextLength.breachesIn("file", file.text());
        if (!tooLong.isEmpty()) {
            return tooLong;
        }
        if (!file.keepsFormat() || fields.isEmpty()) {
            return List.of(Breach.of("file", "这个文件里没有数据标记：请收回从这里下载、在 WPS 或 Word 里改过的 .docx。"));
        }
        return file.fields().stream().anyMatch(one -> one.tag().equals(FormalDocument.NUMBER_TAG))
                ? List.of(Breach.of("file", "这是按公文格式另出的一份，版头、版记不能收进正文：请收回「下载 Word 文档」得到、改过的那一份。"))
                : List.of();
    }

    /**
     * 收回的文件.
     *
     * @param numbers by field the number of its place
     * @param name whose words it brings
     */
    private record Returned(
            TextFile file,
            Map<Field, Integer> numbers,
            @Nullable Meanwhile meanwhile,
            String name) {}

    private static BoundText textOf(
            Returned returned, BoundText before, ReportDraft draft, List<String> remarks) {
        var file = returned.file();
        var places = new ArrayList<BoundPlace>();
        returned.numbers()
                .forEach((field, number) -> {
                    var blank = draft.blanks().get(number - 1);
                    var was = before.places().get(number - 1);
                    places.add(placed(field, was, blank, returned, remarks));
                });
        places.addAll(newPlaces(file, places));
        places.sort(Comparator.comparingInt(BoundPlace::start));
        return BoundText.of(file, places);
    }

    /** Places that the file has not: taken out in it, or put into the page while it was away. */
    private static List<String> missing(
            Map<Field, Integer> numbers, ReportDraft draft, @Nullable Meanwhile meanwhile) {
        var found = new HashSet<>(numbers.values());
        return draft.blanks().stream()
                .filter(one -> !found.contains(one.number()))
                .map(one ->
                        (meanwhile == null || meanwhile.wasThere(one.number())
                                        ? "第 %d 处（%s）在文件里删去了。"
                                        : "第 %d 处（%s）是取走以后在页面上设的，收回的文件里没有，请核对。")
                                .formatted(one.number(), one.filling().label()))
                .toList();
    }

    /** A figure that somebody typed over stays as typed, and says what it would be. */
    private static BoundPlace placed(
            Field field,
            BoundPlace before,
            FilledBlank blank,
            Returned returned,
            List<String> remarks) {
        var found = returned.file().text().substring(field.start(), field.end());
        var place =
                new BoundPlace(
                        field.start(),
                        // 余 of a rounded number is the text's, not the number's
                        blank.rounded() && found.endsWith("余") ? field.end() - 1 : field.end(),
                        before.kind(),
                        before.unit(),
                        before.code(),
                        before.byHand(),
                        before.said());
        var meanwhile = returned.meanwhile();
        boolean leftOpen = meanwhile != null && meanwhile.leftOpen(blank.number(), found);
        if (found.equals(blank.text()) || leftOpen) {
            return place;
        }
        remarks.add(
                "第 %d 处（%s）：文件里写的是「%s」，数据是「%s」，先按文件保留。"
                        .formatted(blank.number(), blank.filling().label(), found, blank.text()));
        return place.filledWith(new ByHand(found, "收回的文件里改写", returned.name()));
    }

    /** Blanks that were put in while the file was away. */
    private static List<BoundPlace> newPlaces(TextFile file, List<BoundPlace> known) {
        return BoundText.read(file).places().stream()
                .filter(one -> known.stream().noneMatch(one::crosses))
                .filter(one -> one.end() <= file.endOfMainText())
                .toList();
    }
}
