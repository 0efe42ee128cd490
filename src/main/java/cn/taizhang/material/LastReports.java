package cn.taizhang.material;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.FrozenFigures;
import cn.taizhang.figure.FrozenValue;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.material.Compared.Side;
import cn.taizhang.promise.Pairing;
import cn.taizhang.promise.Promise;
import cn.taizhang.promise.Promises;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.Filling;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.report.StatedPlace;
import cn.taizhang.wordfile.TextFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 上次的材料: what the last report promised and what its figures were, laid beside a material. It remarks and never says that something
 * was done.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class LastReports {

    /** 对照的长度, of each of the two texts: several times what a yearly report has. */
    static final int MOST_CHARACTERS = 30_000;

    static final int MOST_PROMISES = 100;

    private static final Pattern ABOUT = Pattern.compile("(?:约|近|逾|超过|接近)$");
    private static final Pattern AND_MORE = Pattern.compile("^[余多]");

    private final MaterialStore store;
    private final ReviewStore reviewStore;
    private final Materials materials;
    private final Reviews reviews;
    private final Figures figures;
    private final FrozenFigures frozen;

    LastReports(
            MaterialStore store,
            ReviewStore reviewStore,
            Materials materials,
            Reviews reviews,
            Figures figures,
            FrozenFigures frozen) {
        this.store = store;
        this.reviewStore = reviewStore;
        this.materials = materials;
        this.reviews = reviews;
        this.figures = figures;
        this.frozen = frozen;
    }

    /**
     * 对照.
     *
     * @param pairs what was promised, each with the paragraphs that speak of it
     * @param figures those that stand in both
     * @param leftOut what was too long to be compared, in words
     */
    public record Beside(List<Pairing.Pair> pairs, List<Compared> figures, List<String> leftOut) {

        public Beside {
            pairs = List.copyOf(pairs);
            figures = List.copyOf(figures);
            leftOut = List.copyOf(leftOut);
        }
    }

    /** 可对照的: issued materials of the same organization for an earlier period; the one most likely meant comes first. */
    public List<Material> before(Viewer viewer, Material material) {
        var asked = materials.get(viewer, material.id());
        return materials.readable(viewer, store.issued(asked.organization())).stream()
                .filter(one -> isBefore(one, asked))
                .sorted(
                        Comparator.comparingInt((Material one) -> likeness(one, asked))
                                .thenComparing(one -> one.period().end())
                                .thenComparing(Material::startedAt)
                                .reversed())
                .toList();
    }

    /** The last issued one laid beside a material. */
    public Beside beside(Viewer viewer, Material material, UUID last) {
        var before =
                before(viewer, material).stream()
                        .filter(one -> one.id().equals(last))
                        .findFirst()
                        .orElseThrow(() -> new NotFound("上次的材料"));
        var document = reviewStore.document(before.id()).orElseThrow();
        var text = TextFile.read("定稿.docx", document).orThrow().text();
        var draft = drawn(viewer, material);
        var shortened = Shortened.of(text, draft);
        return new Beside(
                Pairing.of(shortened.promises(), shortened.lines()),
                compared(viewer, material, draft, thenOf(viewer, before)),
                shortened.leftOut());
    }

    /** A report that came as a file; nothing of it is kept. Its figures are those that its numbers certainly are. */
    public Beside beside(Viewer viewer, Material material, TextFile last) {
        var draft = drawn(viewer, material);
        var shortened = Shortened.of(BoundText.of(last, List.of()).text(), draft);
        return new Beside(
                Pairing.of(shortened.promises(), shortened.lines()),
                compared(viewer, material, draft, statedIn(shortened.text())),
                shortened.leftOut());
    }

    /**
     * 对照的部分: so much of both as is compared.
     *
     * @param text of the last report
     * @param lines of this one
     */
    record Shortened(
            String text, List<Promise> promises, List<String> lines, List<String> leftOut) {

        static Shortened of(String last, ReportDraft draft) {
            return of(last, draft.lines().stream().map(ReportDraft.Line::text).toList());
        }

        static Shortened of(String last, List<String> lines) {
            var leftOut = new ArrayList<String>();
            int end = last.length();
            if (end > MOST_CHARACTERS) {
                int lineBreak = last.lastIndexOf('\n', MOST_CHARACTERS - 1);
                end = lineBreak < 0 ? MOST_CHARACTERS : lineBreak + 1;
                leftOut.add("上次的材料很长，只对照了前 %d 个字。".formatted(end));
            }
            var text = last.substring(0, end);
            var promises = Promises.in(text);
            if (promises.size() > MOST_PROMISES) {
                leftOut.add("上次的打算有 %d 条，只对照了前 %d 条。".formatted(promises.size(), MOST_PROMISES));
                promises = promises.subList(0, MOST_PROMISES);
            }
            int kept = 0;
            int characters = 0;
            while (kept < lines.size() && characters + lines.get(kept).length() < MOST_CHARACTERS) {
                characters += lines.get(kept).length() + 1;
                kept++;
            }
            if (kept < lines.size()) {
                leftOut.add("本稿很长，只对照了前 %d 段。".formatted(kept));
            }
            return new Shortened(text, promises, lines.subList(0, kept), leftOut);
        }
    }

    private ReportDraft drawn(Viewer viewer, Material material) {
        return materials.drawn(viewer, material, materials.lastRevision(viewer, material));
    }

    private static boolean isBefore(Material one, Material asked) {
        return !one.id().equals(asked.id())
                && one.period().end().isBefore(asked.period().end())
                && one.asOf().isBefore(asked.asOf());
    }

    private static int likeness(Material one, Material asked) {
        return (one.template().equals(asked.template()) ? 2 : 0)
                + (one.period().span() == asked.period().span() ? 1 : 0);
    }

    private Map<String, Side> thenOf(Viewer viewer, Material issued) {
        var values = fixed(viewer, issued);
        var sides = new LinkedHashMap<String, Side>();
        for (var blank : reviews.issuedBlanks(viewer, issued)) {
            var value = values.get(blank.code());
            if (value != null) {
                sides.putIfAbsent(blank.code(), Side.of(value, blank.text()));
            }
        }
        return sides;
    }

    private Map<String, FrozenValue> fixed(Viewer viewer, Material issued) {
        var issue = reviews.issue(viewer, issued).orElseThrow();
        return frozen.values(viewer, frozen.get(viewer, issue.frozenSet())).stream()
                .collect(Collectors.toMap(FrozenValue::figure, Function.identity()));
    }

    /** In the unit of the figure, whose measure word may be another in the text; but 元 and 万元 are not the same. */
    private Map<String, Side> statedIn(String text) {
        var sides = new LinkedHashMap<String, Side>();
        for (var stated : new BoundText(text, List.of()).stated()) {
            stated.best()
                    .filter(one -> one.certain() && !one.parameter())
                    .flatMap(one -> figures.find(one.code()))
                    .ifPresent(figure -> {
                        boolean money = figure.kind() == CountKind.MONEY;
                        sides.putIfAbsent(
                                figure.code(), side(stated, money ? stated.unit() : figure.unit()));
                    });
        }
        return sides;
    }

    private static Side side(StatedPlace stated, String unit) {
        var before = ABOUT.matcher(stated.before());
        var behind = AND_MORE.matcher(stated.after());
        boolean about = before.find();
        boolean more = behind.find();
        return about || more
                ? Side.vague(
                        (about ? before.group() : "")
                                + stated.said()
                                + (more ? behind.group() : ""),
                        unit)
                : Side.stated(stated.said(), unit);
    }

    /** What was approved stands, whatever would be counted now. */
    private List<Compared> compared(
            Viewer viewer, Material material, ReportDraft draft, Map<String, Side> then) {
        var now = new LinkedHashMap<String, Side>();
        if (material.state() == State.ISSUED) {
            now.putAll(thenOf(viewer, material));
        } else {
            for (var blank : draft.blanks()) {
                if (blank.filling() instanceof Filling.OfFigure figure) {
                    now.putIfAbsent(figure.code(), Side.of(figure.value(), blank.text()));
                }
            }
        }
        var compared = new ArrayList<Compared>();
        now.forEach((code, side) -> {
            var before = then.get(code);
            var figure = figures.find(code);
            if (before != null && figure.isPresent()) {
                compared.add(
                        Compared.of(
                                code,
                                figure.get().label(),
                                figure.get().kind(),
                                figure.get().scope(),
                                before,
                                side,
                                material.period().year()));
            }
        });
        return compared;
    }
}
