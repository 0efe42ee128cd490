package cn.taizhang.material;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 逐段合并: what becomes of each paragraph when a text was changed in two places at once: the page (ours) and the file (theirs),
 * both from what went out (base). What one side alone changed is taken; what both changed otherwise is left to a person.
 */
final class Merge {

    private static final int NONE = Alignment.NONE;

    /** 怎么办. */
    enum Fate {
        /** As the file has it. */
        FILE,
        /** As the page has it, or as it has it not. */
        PAGE,
        /** Both are shown, somebody chooses. */
        CONFLICT
    }

    /**
     * 一段. An index of {@link Alignment#NONE}: that text has it not.
     *
     * @param base index of what went out
     */
    record Part(Fate fate, int base, int ours, int theirs) {}

    private final List<String> base;
    private final List<String> ours;
    private final List<String> theirs;
    private final int[] toOurs;
    private final int[] toTheirs;
    private final int[] oursFrom;
    private final int[] theirsFrom;

    private Merge(List<String> base, List<String> ours, List<String> theirs) {
        this.base = base;
        this.ours = ours;
        this.theirs = theirs;
        toOurs = Alignment.of(base, ours);
        toTheirs = Alignment.of(base, theirs);
        oursFrom = inverse(toOurs, ours.size());
        theirsFrom = inverse(toTheirs, theirs.size());
    }

    /** In the order of the file; what it has not stands behind what the page has before it. */
    static List<Part> of(List<String> base, List<String> ours, List<String> theirs) {
        return new Merge(base, ours, theirs).parts();
    }

    private static int[] inverse(int[] partner, int size) {
        int[] inverse = new int[size];
        Arrays.fill(inverse, NONE);
        for (int i = 0; i < partner.length; i++) {
            if (partner[i] != NONE) {
                inverse[partner[i]] = i;
            }
        }
        return inverse;
    }

    private List<Part> parts() {
        var behind = onlyOurs();
        var parts = new ArrayList<>(behind.getOrDefault(NONE, List.of()));
        for (int i = 0; i < theirs.size(); i++) {
            parts.add(inFile(i));
            parts.addAll(behind.getOrDefault(i, List.of()));
        }
        return parts;
    }

    private Part inFile(int their) {
        int from = theirsFrom[their];
        if (from == NONE) {
            return new Part(Fate.FILE, NONE, NONE, their);
        }
        int our = toOurs[from];
        boolean fileAsItWas = base.get(from).equals(theirs.get(their));
        boolean pageAsItWas = our != NONE && base.get(from).equals(ours.get(our));
        if (pageAsItWas || our != NONE && ours.get(our).equals(theirs.get(their))) {
            return new Part(Fate.FILE, from, our, their);
        }
        return new Part(fileAsItWas ? Fate.PAGE : Fate.CONFLICT, from, our, their);
    }

    /** What the page has and the file has not, by the index of the file's paragraph it comes behind. */
    private Map<Integer, List<Part>> onlyOurs() {
        var added = new HashMap<String, List<Integer>>();
        for (int i = 0; i < theirs.size(); i++) {
            if (theirsFrom[i] == NONE) {
                added.computeIfAbsent(theirs.get(i), _ -> new ArrayList<>()).add(i);
            }
        }
        var behind = new HashMap<Integer, List<Part>>();
        int last = NONE;
        for (int our = 0; our < ours.size(); our++) {
            int from = oursFrom[our];
            int their = from == NONE ? NONE : toTheirs[from];
            if (their != NONE) {
                last = their;
                continue;
            }
            var same = added.getOrDefault(ours.get(our), List.of());
            if (from == NONE && !same.isEmpty()) {
                // both added it, or moved it
                last = Math.max(last, same.removeFirst());
            } else if (from == NONE || !base.get(from).equals(ours.get(our))) {
                var fate = from == NONE ? Fate.PAGE : Fate.CONFLICT;
                behind.computeIfAbsent(last, _ -> new ArrayList<>())
                        .add(new Part(fate, from, our, NONE));
            }
        }
        return behind;
    }
}
