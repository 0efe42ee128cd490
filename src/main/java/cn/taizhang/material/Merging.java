package cn.taizhang.material;

import cn.taizhang.kernel.FileDigest;
import cn.taizhang.material.Merge.Fate;
import cn.taizhang.material.Merge.Part;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 收回时的合并: a returned file and the page's text, each held against what went out, paragraph by paragraph. */
public final class Merging {

    private static final int LENGTH_OF_KEY = 16;

    /** So many paragraphs are named. */
    private static final int NAMED = 10;

    private static final int SHOWN = 30;

    /** So much is shown of what has to be done again by hand. */
    private static final int READ = 200;

    private final List<FiledText.Part> out;
    private final List<FiledText.Part> page;
    private final List<FiledText.Part> file;
    private final List<Part> parts;

    /**
     * @param out what went out
     * @param file what came back
     * @param names of the fields of these and of the page
     */
    Merging(FiledText out, FiledText file, FieldNames names) {
        this.out = names.parts(out);
        this.page = names.ofPage();
        this.file = names.parts(file);
        parts = Merge.of(keys(this.out), keys(this.page), keys(this.file));
    }

    private static List<String> keys(List<FiledText.Part> parts) {
        return parts.stream().map(FiledText.Part::key).toList();
    }

    /** 取哪一边. */
    public enum Side {
        PAGE,
        FILE
    }

    /**
     * 两边都改了的一段.
     *
     * @param key by which the choice is found again, as long as all three say the same
     * @param out as it went out
     * @param page as the page has it, null where it was taken out there
     * @param file as the file has it, null where it was taken out there
     */
    public record Conflict(String key, String out, @Nullable String page, @Nullable String file) {}

    List<Conflict> conflicts() {
        return IntStream.range(0, parts.size())
                .filter(i -> parts.get(i).fate() == Fate.CONFLICT)
                .mapToObj(this::conflict)
                .toList();
    }

    private Conflict conflict(int index) {
        var part = parts.get(index);
        var was = printed(out, part.base());
        var ours = printed(page, part.ours());
        var theirs = printed(file, part.theirs());
        // the words alone: a figure moves on while somebody chooses
        var all =
                Stream.of(
                                Integer.toString(part.base()),
                                key(out, part.base()),
                                key(page, part.ours()),
                                key(file, part.theirs()))
                        .map(String::valueOf)
                        .collect(Collectors.joining("\n"));
        var digest = FileDigest.of(all.getBytes(StandardCharsets.UTF_8));
        return new Conflict(
                digest.substring(0, LENGTH_OF_KEY), was == null ? "" : was, ours, theirs);
    }

    private static @Nullable String key(List<FiledText.Part> parts, int index) {
        return index == Alignment.NONE ? null : parts.get(index).key();
    }

    private static @Nullable String printed(List<FiledText.Part> parts, int index) {
        return index == Alignment.NONE ? null : parts.get(index).printed();
    }

    /** 并入: what of the page goes into the file, and where. */
    record Plan(List<Step> steps, int taken) {

        /** What came as a line of its own behind another, told in words. */
        List<String> added() {
            return steps.stream()
                    .flatMap(one -> Stream.concat(one.before().stream(), one.behind().stream()))
                    .limit(NAMED)
                    .map(one ->
                            "页面上添的一段%s在文件里另起一行，版式请在 WPS 里看一眼。"
                                    .formatted(quoted(one.printed(), SHOWN)))
                    .toList();
        }
    }

    private static String quoted(String words, int most) {
        return "「%s」".formatted(words.length() <= most ? words : words.substring(0, most) + "…");
    }

    /**
     * 并入的一步.
     *
     * @param at the file's paragraph
     * @param instead what the page says instead, null where the file's own words stay
     * @param goes whether it goes altogether
     * @param before what the page has before it and the file has not
     * @param behind the same behind it
     * @param chosen whether somebody chose what the page says
     */
    record Step(
            FiledText.Part at,
            FiledText.@Nullable Part instead,
            boolean goes,
            List<FiledText.Part> before,
            List<FiledText.Part> behind,
            boolean chosen) {

        /** What the page did, so that it can be done again by hand. */
        String told() {
            var told = new ArrayList<String>();
            before.forEach(one -> told.add("添" + quoted(one.printed(), READ)));
            if (instead != null) {
                told.add("改成" + quoted(instead.printed(), READ));
            } else if (goes) {
                told.add("删去" + quoted(at.printed(), READ));
            }
            behind.forEach(one -> told.add("添" + quoted(one.printed(), READ)));
            return String.join("，", told);
        }

        boolean changesNothing() {
            return instead == null && !goes && before.isEmpty() && behind.isEmpty();
        }
    }

    /**
     * What of the page goes into the file. Empty where nothing of the file is left to put it beside.
     *
     * @param chosen by key of a conflict
     */
    Optional<Plan> plan(Map<String, Side> chosen) {
        var steps = new ArrayList<Step>();
        var waiting = new ArrayList<FiledText.Part>();
        int taken = 0;
        Step last = null;
        for (int i = 0; i < parts.size(); i++) {
            var part = parts.get(i);
            boolean pages =
                    part.fate() == Fate.PAGE
                            || part.fate() == Fate.CONFLICT
                                    && chosen.get(conflict(i).key()) == Side.PAGE;
            taken += pages ? 1 : 0;
            var ours = part.ours() == Alignment.NONE ? null : page.get(part.ours());
            if (part.theirs() != Alignment.NONE) {
                boolean goes = pages && ours == null;
                var step =
                        new Step(
                                file.get(part.theirs()),
                                pages ? ours : null,
                                goes,
                                goes ? List.of() : List.copyOf(waiting),
                                new ArrayList<>(),
                                pages && part.fate() == Fate.CONFLICT);
                steps.add(step);
                if (!goes) {
                    waiting.clear();
                    last = step;
                }
            } else if (pages && ours != null) {
                (last == null ? waiting : last.behind()).add(ours);
            }
        }
        return waiting.isEmpty()
                ? Optional.of(
                        new Plan(
                                steps.stream().filter(one -> !one.changesNothing()).toList(),
                                taken))
                : Optional.empty();
    }
}
