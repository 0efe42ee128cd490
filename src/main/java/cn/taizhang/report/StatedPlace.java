package cn.taizhang.report;

import cn.taizhang.intake.Manuscript;
import cn.taizhang.intake.OpenPlace;
import cn.taizhang.intake.Stretch;
import cn.taizhang.matching.Matching;
import cn.taizhang.matching.Proposal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 文中的一个数: what a finished text states and the next one may ask for anew. It becomes a place only when somebody says so.
 *
 * @param start in {@link String} indices of the text
 * @param before what its sentence says before it
 * @param after what its sentence says behind it
 * @param proposals what it may be, the best first, as if a blank stood there
 */
public record StatedPlace(
        int start,
        int end,
        String said,
        OpenPlace.Kind kind,
        String unit,
        String before,
        String after,
        List<Proposal> proposals) {

    private static final int REACH = 40;
    private static final String ENDS = "。；！？\n";

    public StatedPlace {
        proposals = List.copyOf(proposals);
    }

    /**
     * Those of a text that are no places yet. All are read as if they were blanks at once, so that the numbers of a sentence do not
     * all claim the same figure. Dates are only among them where they are likely to be a parameter.
     */
    static List<StatedPlace> in(BoundText text) {
        var stated = Manuscript.statedIn(text.text());
        var manuscript = Manuscript.read(text.text(), stated);
        var proposals = Matching.of(manuscript);
        var asked = new HashSet<>(stated);
        var marked = new ArrayList<StatedPlace>();
        for (var open : manuscript.places()) {
            var proposed = proposals.get(open.number() - 1);
            boolean counts =
                    open.kind() != OpenPlace.Kind.DATE
                            && open.kind() != OpenPlace.Kind.NAME
                            && open.kind() != OpenPlace.Kind.OTHER;
            if (asked.contains(new Stretch(open.start(), open.end()))
                    && isNoPlace(text, open)
                    && (counts || !proposed.isEmpty())) {
                marked.add(of(text.text(), open, proposed));
            }
        }
        return List.copyOf(marked);
    }

    /** Whether its best proposal is near enough to be chosen for the reader, who still has to confirm. */
    public boolean certain() {
        return best().filter(Proposal::certain).isPresent();
    }

    /** The most likely one. */
    public Optional<Proposal> best() {
        return proposals.stream().findFirst();
    }

    /** As a place bound to this, open without a code. */
    public BoundPlace boundTo(@Nullable String code) {
        return new BoundPlace(start, end, kind, unit, code, null, said);
    }

    private static boolean isNoPlace(BoundText text, OpenPlace open) {
        return text.places().stream()
                .noneMatch(one ->
                        one.start() < open.end() && open.start() < one.end()
                                || one.start() == open.start());
    }

    private static StatedPlace of(String text, OpenPlace open, List<Proposal> proposals) {
        int from = open.start();
        while (from > 0 && open.start() - from < REACH && isWithin(text, from - 1)) {
            from--;
        }
        int to = open.end();
        while (to < text.length() && to - open.end() < REACH && isWithin(text, to)) {
            to++;
        }
        return new StatedPlace(
                open.start(),
                open.end(),
                text.substring(open.start(), open.end()),
                open.kind(),
                open.unit(),
                text.substring(from, open.start()).strip(),
                text.substring(open.end(), to).strip(),
                proposals);
    }

    private static boolean isWithin(String text, int at) {
        return ENDS.indexOf(text.charAt(at)) < 0;
    }
}
