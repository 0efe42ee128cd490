package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.material.Merging.Conflict;
import cn.taizhang.material.Merging.Side;
import cn.taizhang.report.FormalDocument;
import cn.taizhang.wordfile.TextFile;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 收回: a file that was edited elsewhere comes back with its words changed and its figures still bound. What the page got meanwhile
 * is put into it; a paragraph that both changed otherwise waits until somebody chooses.
 */
@Service
@Transactional(propagation = Propagation.NEVER)
public class Returns {

    /** Before the key of a conflict it is the name of its field. */
    public static final String CHOICE = "choice-";

    private final HandoutStore handouts;
    private final Materials materials;
    private final Opening opening;
    private final Today today;
    private final TransactionTemplate writing;

    Returns(
            HandoutStore handouts,
            Materials materials,
            Opening opening,
            Today today,
            TransactionTemplate writing) {
        this.handouts = handouts;
        this.materials = materials;
        this.opening = opening;
        this.today = today;
        this.writing = writing;
    }

    /** 收回的结果. */
    public sealed interface Back {}

    /** 已收回: the new revision, and what is worth a look. */
    public record TakenBack(int revision, List<String> remarks) implements Back {}

    /** 待选: the file is kept, nothing of the material is changed until somebody chose. */
    public record Undecided(UUID returned) implements Back {}

    /**
     * 对照.
     *
     * @param seen the revision of the page's side
     */
    public record Comparison(int seen, List<Conflict> conflicts) {}

    /**
     * 所选.
     *
     * @param seen the revision that was looked at
     * @param sides by key of a conflict
     */
    public record Choice(int seen, Map<String, Side> sides) {

        public Choice {
            sides = Map.copyOf(sides);
        }
    }

    /** 待选的文件. */
    public record Waiting(UUID returned, LocalDateTime at, String by) {}

    /** 待选的文件 of a material, the newest; one that was taken back later has taken its place. */
    @Transactional(readOnly = true)
    public Optional<Waiting> waiting(Material material) {
        return handouts.waiting(material.id(), Opened.TAKEN);
    }

    /** 收回 an edited file. Refused where it is none of this product's, or the material is closed. */
    public Outcome<Back> takeBack(Viewer viewer, UUID id, TextFile file) {
        var material = materials.drafted(viewer, id);
        if (material.state() != State.DRAFTING) {
            return Materials.closed(material);
        }
        var breaches = breachesIn(file);
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var drawn = materials.drawnNow(viewer, id);
        return Objects.requireNonNull(
                writing.execute(_ -> {
                    var now = materials.changeable(viewer, id);
                    return now.state() == State.DRAFTING
                            ? takenOrWaiting(viewer, now, opening.open(viewer, drawn, file))
                            : Materials.<Back>closed(now);
                }));
    }

    /** 对照 of a file that waits with the page as it is now; refused where the material is closed. */
    public Outcome<Comparison> comparison(Viewer viewer, UUID id, UUID returned) {
        var material = materials.drafted(viewer, id);
        if (material.state() != State.DRAFTING) {
            return Materials.closed(material);
        }
        var drawn = materials.drawnNow(viewer, id);
        return Objects.requireNonNull(
                writing.execute(_ -> {
                    var kept = kept(id, returned);
                    if (kept.takenAs() != null) {
                        return takenBefore(kept.takenAs());
                    }
                    var merging = opening.open(viewer, drawn, file(kept)).merging();
                    return new Outcome.Done<>(
                            new Comparison(
                                    drawn.revision().number(),
                                    merging == null ? List.of() : merging.conflicts()));
                }));
    }

    /**
     * 选定, then it is taken back. Refused where one is not chosen, the page was changed since it was looked at, or it was taken back
     * before.
     */
    public Outcome<TakenBack> choose(Viewer viewer, UUID id, UUID returned, Choice choice) {
        var material = materials.drafted(viewer, id);
        if (material.state() != State.DRAFTING) {
            return Materials.closed(material);
        }
        var drawn = materials.drawnNow(viewer, id);
        return Objects.requireNonNull(
                writing.execute(_ -> {
                    var now = materials.changeable(viewer, id);
                    if (now.state() != State.DRAFTING) {
                        return Materials.<TakenBack>closed(now);
                    }
                    var kept = kept(id, returned);
                    return kept.takenAs() == null
                            ? chosen(
                                    viewer,
                                    now,
                                    returned,
                                    opening.open(viewer, drawn, file(kept)),
                                    choice)
                            : Returns.<TakenBack>takenBefore(kept.takenAs());
                }));
    }

    private HandoutStore.Returned kept(UUID id, UUID returned) {
        return handouts.returned(returned, id).orElseThrow(() -> new NotFound("这个收回的文件"));
    }

    private static TextFile file(HandoutStore.Returned kept) {
        return TextFile.read("returned.docx", kept.file()).orThrow();
    }

    private static <T> Outcome<T> takenBefore(int revision) {
        return new Outcome.Refused<>(
                List.of(Breach.overall("这个文件已经收回（第 %d 稿）。".formatted(revision))));
    }

    private Outcome<Back> takenOrWaiting(Viewer viewer, Material material, Opened opened) {
        var merging = opened.merging();
        if (merging == null || merging.conflicts().isEmpty()) {
            return switch (keep(viewer, material, opened, Map.of())) {
                case Outcome.Refused<TakenBack>(var breaches) -> new Outcome.Refused<>(breaches);
                case Outcome.Done<TakenBack>(var back) -> new Outcome.Done<>(back);
            };
        }
        var content = opened.returned().file().replaced(List.of());
        var known = handouts.waiting(material.id(), content);
        if (known.isPresent()) {
            return new Outcome.Done<>(new Undecided(known.get()));
        }
        var returned = Ids.next();
        handouts.await(
                returned,
                material.id(),
                opened.last().number(),
                content,
                today.now(),
                viewer.name());
        int count = merging.conflicts().size();
        materials.log(
                viewer,
                "收回的文件待选",
                material,
                Map.of("returned", returned.toString(), "paragraphs", count));
        return new Outcome.Done<>(new Undecided(returned));
    }

    private Outcome<TakenBack> chosen(
            Viewer viewer, Material material, UUID returned, Opened opened, Choice choice) {
        var merging = opened.merging();
        var conflicts = merging == null ? List.<Conflict>of() : merging.conflicts();
        var breaches = new ArrayList<Breach>();
        if (choice.seen() != opened.last().number()) {
            breaches.add(Breach.overall("材料在您打开这一页之后又改过，请对照现在的文字再看一遍。没有变的几段，您选的还在。"));
        }
        for (int i = 0; i < conflicts.size(); i++) {
            if (!choice.sides().containsKey(conflicts.get(i).key())) {
                breaches.add(
                        Breach.of(CHOICE + conflicts.get(i).key(), "第 %d 段还没有选。".formatted(i + 1)));
            }
        }
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        return switch (keep(viewer, material, opened, choice.sides())) {
            case Outcome.Refused<TakenBack>(var wrong) ->
                    // no file is sent from here that they could stand beside
                    new Outcome.Refused<>(
                            wrong.stream().map(one -> Breach.overall(one.message())).toList());
            case Outcome.Done<TakenBack>(var back) -> {
                handouts.taken(returned, material.id(), back.revision());
                materials.log(
                        viewer,
                        "收回的文件已选",
                        material,
                        Map.of("returned", returned.toString(), "revision", back.revision()));
                yield new Outcome.Done<>(back);
            }
        };
    }

    private Outcome<TakenBack> keep(
            Viewer viewer, Material material, Opened opened, Map<String, Side> sides) {
        return switch (opened.ready(sides)) {
            case Outcome.Refused<Opened.Ready>(var breaches) -> new Outcome.Refused<>(breaches);
            case Outcome.Done<Opened.Ready>(var ready) -> {
                var tooLong = TextLength.breachesIn("file", ready.text().text());
                if (!tooLong.isEmpty()) {
                    yield new Outcome.Refused<>(tooLong);
                }
                var next =
                        opened.last()
                                .replacedBy(ready.text(), ready.did(), today.now(), viewer.name());
                int number = materials.add(viewer, material, next, ready.file());
                yield new Outcome.Done<>(new TakenBack(number, ready.remarks()));
            }
        };
    }

    private static List<Breach> breachesIn(TextFile file) {
        var tooLong = TextLength.breachesIn("file", file.text());
        if (!tooLong.isEmpty()) {
            return tooLong;
        }
        if (!file.keepsFormat() || TaggedFields.among(file.fields()).isEmpty()) {
            return List.of(Breach.of("file", "这个文件里没有数据标记：请收回从这里下载、在 WPS 或 Word 里改过的 .docx。"));
        }
        return file.fields().stream().anyMatch(one -> one.tag().equals(FormalDocument.NUMBER_TAG))
                ? List.of(Breach.of("file", "这是按公文格式另出的一份，版头、版记不能收进正文：请收回「下载 Word 文档」得到、改过的那一份。"))
                : List.of();
    }
}
