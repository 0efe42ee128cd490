package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.ReportDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 改字句: words of a material are changed paragraph by paragraph, or as a proof-reader's remark says. Places stay what they are. Each is
 * a step that can be undone.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class Rewordings {

    /** 一段的字数, at most, marks of places included. */
    public static final int LONGEST = 5000;

    /** What is looked through at all: line ends and blanks come on top of the words. */
    private static final int MOST_TYPED = 2 * LONGEST;

    private static final Breach TOO_LONG =
            Breach.of("words", "一段最多 %d 个字，请分成几段。".formatted(LONGEST));

    private static final Breach MOVED_ON = Breach.overall("这处文字，或者它前面的数，已经变了，没有改。请看现在的校对意见。");

    private final MaterialStore store;
    private final Materials materials;
    private final Today today;
    private final TransactionTemplate writing;

    Rewordings(MaterialStore store, Materials materials, Today today, TransactionTemplate writing) {
        this.store = store;
        this.materials = materials;
        this.today = today;
        this.writing = writing;
    }

    /**
     * 一段.
     *
     * @param number from 1, among the paragraphs of the text
     * @param words with a mark for each place, 「〔9 学习研讨次数〕」
     * @param places the marks, each with what is printed there now
     */
    public record Worded(int number, String words, List<Marked> places) {}

    /** 一处占位. */
    public record Marked(String mark, String printed) {}

    /** The paragraphs behind each line of a draft, several for a title of several lines, none where words cannot be changed. */
    public List<List<Integer>> paragraphs(BoundText text, ReportDraft draft) {
        return PrintedText.of(text, draft).lines().stream()
                .map(line -> line.stream().map(Paragraph::number).toList())
                .toList();
    }

    /** A paragraph as it is changed. */
    public Worded worded(BoundText text, ReportDraft draft, int number) {
        var paragraph = at(Paragraph.of(text), number);
        return new Worded(
                number,
                PlaceMarks.written(paragraph, draft.blanks()),
                paragraph.places().stream()
                        .map(one -> draft.blanks().get(one - 1))
                        .map(one -> new Marked(PlaceMarks.mark(one), one.text()))
                        .toList());
    }

    /**
     * 改一段: other words. Nothing at all takes the paragraph out. Refused, with every reason, where a place is missing, doubled or
     * out of order, where the paragraph itself was changed since, or where its file cannot take it.
     *
     * @param seen the revision that was looked at; other paragraphs may have been changed since
     * @param number of the paragraph in that revision
     * @param typed with a mark for each place; a × among the new words becomes a place that is still open
     */
    @Transactional
    public Outcome<Integer> reword(Viewer viewer, UUID id, int seen, int number, String typed) {
        var material = materials.changeable(viewer, id);
        if (material.state() != State.DRAFTING) {
            return Materials.closed(material);
        }
        if (typed.length() > MOST_TYPED) {
            return new Outcome.Refused<>(List.of(TOO_LONG));
        }
        var looked = revision(id, seen).text();
        var last = store.lastRevision(id).orElseThrow();
        var before = Paragraph.of(looked);
        var paragraph = at(before, number);
        String words = cleaned(typed);
        var breaches = unfit(words, last.source() != null);
        var read = PlaceMarks.read(words, paragraph, looked.places().size());
        if (read instanceof Outcome.Refused<List<String>>(var wrong)) {
            breaches.addAll(wrong);
        }
        var now = Paragraph.of(last.text());
        var there = Paragraph.again(before, now, number);
        if (there.isEmpty()) {
            breaches.add(Breach.of("words", "这一段在您打开之后已被别人改过。您写的还在这里，请对照现在的文字再改。"));
        } else if (words.isEmpty() && now.size() == 1) {
            breaches.add(Breach.of("words", "材料只有这一段，不能删去。"));
        }
        return breaches.isEmpty()
                ? reworded(viewer, material, last, there.orElseThrow(), read.orThrow())
                : new Outcome.Refused<>(breaches);
    }

    private Outcome<Integer> reworded(
            Viewer viewer,
            Material material,
            Revision last,
            Paragraph paragraph,
            List<String> texts) {
        boolean goes = texts.equals(List.of(""));
        var rewriting = goes ? dropping(last, paragraph) : rewriting(last, paragraph, texts);
        String did = (goes ? "删去第 %d 段" : "改第 %d 段").formatted(paragraph.number());
        return keep(viewer, material, last, rewriting, did);
    }

    private static Rewriting dropping(Revision last, Paragraph paragraph) {
        var rewriting = new Rewriting(last.text(), last.source() != null);
        rewriting.drop(paragraph);
        return rewriting;
    }

    /**
     * In plain text a long line that ends no sentence is read on into the next, as where it was only broken by the width of a page;
     * an empty line behind it, or before, keeps them apart.
     */
    private static Rewriting rewriting(Revision last, Paragraph paragraph, List<String> texts) {
        var asTyped = new Rewriting(last.text(), last.source() != null);
        asTyped.words(paragraph, texts);
        if (last.source() != null || asTyped.changesNothing()) {
            return asTyped;
        }
        long lines = String.join("", texts).chars().filter(one -> one == '\n').count() + 1;
        long wanted = Paragraph.of(last.text()).size() - 1 + lines;
        var behind = new ArrayList<>(texts);
        behind.set(texts.size() - 1, behind.getLast() + "\n");
        var around = new ArrayList<>(behind);
        around.set(0, "\n" + around.getFirst());
        for (var apart : List.of(texts, behind, around)) {
            var rewriting = new Rewriting(last.text(), false);
            rewriting.words(paragraph, apart);
            if (Paragraph.of(rewriting.text()).size() == wanted) {
                return rewriting;
            }
        }
        return asTyped;
    }

    private static List<Breach> unfit(String words, boolean keepsFormat) {
        var breaches = new ArrayList<Breach>();
        if (words.length() > LONGEST) {
            breaches.add(TOO_LONG);
        }
        if (keepsFormat && words.contains("\n")) {
            breaches.add(Breach.of("words", "这份材料带着 Word 的版式，这里不能分段：要分段，请下载以后在 WPS 里改，再收回。"));
        }
        return breaches;
    }

    /** Lines of the author's, none of them empty, without what no text holds. */
    private static String cleaned(String typed) {
        return typed.replaceAll("[\\p{Cntrl}&&[^\n\t]]", "")
                .replaceAll("[ \\u3000]*\n[\\s\\u3000]*", "\n")
                .strip();
    }

    /** 照改: one remark as it was seen. Refused where other words stand there now, or a figure before them prints otherwise. */
    public Outcome<Integer> mend(Viewer viewer, UUID id, Proofread.Spot spot) {
        return mended(viewer, id, 1, one -> one.spot().equals(spot), Proofread.Noted::mendInWords);
    }

    /**
     * 全部照改: a way of writing that recurs, everywhere in one step. Refused where it recurs more or less often now.
     *
     * @param rule the name of a habit
     * @param count how often it was seen
     */
    public Outcome<Integer> mendHabit(Viewer viewer, UUID id, String rule, int count) {
        return mended(
                viewer,
                id,
                count,
                one -> one.remark().rule().isHabit() && one.remark().rule().name().equals(rule),
                one -> one.remark().rule().label() + " " + count + " 处");
    }

    private Outcome<Integer> mended(
            Viewer viewer,
            UUID id,
            int count,
            Predicate<Proofread.Noted> which,
            Function<Proofread.Noted, String> told) {
        var asked = materials.drafted(viewer, id);
        if (asked.state() != State.DRAFTING) {
            return Materials.closed(asked);
        }
        var drawn = materials.drawnNow(viewer, id);
        var proof = Proofread.of(drawn.revision().text(), drawn.draft());
        var noted =
                proof.remarks().stream().filter(Proofread.Noted::mendable).filter(which).toList();
        if (noted.isEmpty() || noted.size() != count) {
            return new Outcome.Refused<>(List.of(MOVED_ON));
        }
        var did = "照校对意见改：" + told.apply(noted.getFirst());
        return Objects.requireNonNull(
                writing.execute(_ -> keepMended(viewer, drawn.revision(), id, proof, noted, did)));
    }

    /** Mends the text that was read through just before; where it is no more the newest one, nothing. */
    private Outcome<Integer> keepMended(
            Viewer viewer,
            Revision read,
            UUID id,
            Proofread proof,
            List<Proofread.Noted> noted,
            String did) {
        var material = materials.changeable(viewer, id);
        if (material.state() != State.DRAFTING) {
            return Materials.closed(material);
        }
        var last = store.lastRevision(id).orElseThrow();
        if (last.number() != read.number()) {
            return new Outcome.Refused<>(List.of(MOVED_ON));
        }
        var rewriting = new Rewriting(last.text(), last.source() != null);
        proof.mend(noted, rewriting);
        return keep(viewer, material, last, rewriting, did);
    }

    /** Where a paragraph that was looked at stands now; empty where it was changed since, or is none. */
    @Transactional(readOnly = true)
    public OptionalInt standsNow(Viewer viewer, UUID id, int seen, int number) {
        var material = materials.get(viewer, id);
        var looked = store.revision(material.id(), seen);
        if (looked.isEmpty()) {
            return OptionalInt.empty();
        }
        var before = Paragraph.of(looked.get().text());
        if (number < 1 || number > before.size()) {
            return OptionalInt.empty();
        }
        var now = Paragraph.of(store.lastRevision(material.id()).orElseThrow().text());
        return Paragraph.again(before, now, number).stream()
                .mapToInt(Paragraph::number)
                .findFirst();
    }

    private Outcome<Integer> keep(
            Viewer viewer, Material material, Revision last, Rewriting rewriting, String did) {
        if (rewriting.changesNothing()) {
            return new Outcome.Refused<>(List.of(Breach.of("words", "没有改动。")));
        }
        var text = rewriting.text();
        var source = last.source();
        if (source == null) {
            var next = last.changed(text, did, today.now(), viewer.name());
            return new Outcome.Done<>(materials.add(viewer, material, next, null));
        }
        var file = RewordedFile.of(store.source(material.id(), source), rewriting, text);
        if (file.isEmpty()) {
            return new Outcome.Refused<>(
                    List.of(
                            Breach.of(
                                    "words",
                                    "这几个字在 Word 文件里不是普通文字（例如公式、表格的格线），这里改不了：请下载以后在 WPS 里改，再收回。")));
        }
        var next = last.replacedBy(text, did, today.now(), viewer.name());
        return new Outcome.Done<>(materials.add(viewer, material, next, file.get()));
    }

    private Revision revision(UUID id, int number) {
        return store.revision(id, number).orElseThrow(() -> new NotFound("这一稿"));
    }

    private static Paragraph at(List<Paragraph> paragraphs, int number) {
        if (number < 1 || number > paragraphs.size()) {
            throw new NotFound("这一段");
        }
        return paragraphs.get(number - 1);
    }
}
