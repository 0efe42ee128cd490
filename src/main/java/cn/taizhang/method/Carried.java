package cn.taizhang.method;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * 沿用: what the parts of a new revision take over from the one before. A part of the same group and title is the same part; one
 * that got its title keeps the place that was held open for it, with what it is bound to, unless a title of its group has vanished:
 * then nobody can tell whether it fills a place or stands for what is gone.
 */
final class Carried {

    private final List<Part> before;
    private final Supplier<UUID> ids;

    private Carried(List<Part> before, Supplier<UUID> ids) {
        this.before = new ArrayList<>(before);
        this.ids = ids;
    }

    static List<Part> parts(List<DeclaredLines.Line> lines, List<Part> before, Supplier<UUID> ids) {
        var carried = new Carried(before, ids);
        var same = lines.stream().map(carried::same).toList();
        var doubtful =
                carried.before.stream()
                        .filter(part -> !part.title().isEmpty())
                        .map(Part::group)
                        .collect(Collectors.toSet());
        var parts = new ArrayList<Part>();
        for (int i = 0; i < lines.size(); i++) {
            var found = same.get(i);
            var line = lines.get(i);
            if (!found.isEmpty()) {
                parts.add(found.getFirst());
            } else if (doubtful.contains(line.group())) {
                parts.add(carried.fresh(line));
            } else {
                parts.add(carried.filled(line));
            }
        }
        return parts;
    }

    /** 不见了的: parts of before that are not among these, and that are bound to something or have tasks. */
    static List<Part> lost(List<Part> before, List<Part> parts, Set<UUID> withTasks) {
        var kept = parts.stream().map(Part::id).collect(Collectors.toSet());
        return before.stream()
                .filter(part -> !kept.contains(part.id()))
                .filter(part ->
                        !(part.binding() instanceof Binding.Unbound)
                                || withTasks.contains(part.id()))
                .toList();
    }

    /** Of the same title, or held open as before; empty for none. */
    private List<Part> same(DeclaredLines.Line line) {
        return take(line, line.title());
    }

    private Part filled(DeclaredLines.Line line) {
        var held = take(line, "");
        return held.isEmpty() ? fresh(line) : held.getFirst();
    }

    private Part fresh(DeclaredLines.Line line) {
        return new Part(
                ids.get(), line.group(), line.title(), "", line.confirmed(), new Binding.Unbound());
    }

    private List<Part> take(DeclaredLines.Line line, String title) {
        for (var part : before) {
            if (part.group().equals(line.group()) && part.title().equals(title)) {
                before.remove(part);
                return List.of(
                        new Part(
                                part.id(),
                                part.group(),
                                line.title(),
                                part.description(),
                                line.confirmed(),
                                part.binding()));
            }
        }
        return List.of();
    }
}
