package cn.taizhang.method;

import cn.taizhang.kernel.Breach;
import cn.taizhang.method.Reading.Group;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** 按名核对: whether groups and parts are as many as the name says; everything that differs is told at once, group by group. */
final class Checksum {

    static final String FIELD = "lines";

    private Checksum() {}

    /** The declared groups in order, each with the number of its parts. */
    static Map<String, Integer> groupsOf(List<String> labels) {
        var groups = new LinkedHashMap<String, Integer>();
        labels.forEach(label -> groups.merge(label, 1, Integer::sum));
        return groups;
    }

    /**
     * What is missing and what is too much.
     *
     * @param labels the group of each declared part, in order
     */
    static List<Breach> breachesIn(Reading reading, List<String> labels) {
        var declared = groupsOf(labels);
        if (reading.groups().isEmpty()) {
            return List.of();
        }
        var breaches = new ArrayList<Breach>();
        var left = new LinkedHashMap<>(declared);
        boolean named = reading.groups().stream().anyMatch(one -> named(one, declared) != null);
        for (var group : reading.groups()) {
            // by what it is called where they are called so at all; else in the order of the name
            var label =
                    named ? named(group, left) : left.keySet().stream().findFirst().orElse(null);
            if (label == null) {
                breaches.add(breach("缺“%s”这一组，名称里有 %s。".formatted(group.label(), count(group))));
                continue;
            }
            differing(group, label, Objects.requireNonNull(left.remove(label)))
                    .forEach(breaches::add);
        }
        if (!left.isEmpty()) {
            breaches.add(
                    breach(
                            left.keySet().stream()
                                            .map(one -> "“" + one + "”")
                                            .collect(Collectors.joining("、"))
                                    + "不在名称里；名称读作："
                                    + reading.words()
                                    + "。"));
        }
        return breaches;
    }

    private static @Nullable String named(Group group, Map<String, Integer> declared) {
        return declared.keySet().stream()
                .filter(label -> {
                    var narrow = Numerals.narrow(label);
                    return narrow.equals(group.label()) || group.label().endsWith(narrow);
                })
                .findFirst()
                .orElse(null);
    }

    private static List<Breach> differing(Group group, String label, int parts) {
        String called =
                Numerals.narrow(label).equals(group.label())
                        ? label
                        : group.label() + "（" + label + "）";
        if (parts < group.parts()) {
            return List.of(
                    breach(
                            "“%s”应有 %s，现有 %d 项，缺 %d 项。"
                                    .formatted(
                                            called, count(group), parts, group.parts() - parts)));
        }
        if (parts > group.parts() && !group.orMore()) {
            return List.of(
                    breach(
                            "“%s”应有 %s，现有 %d 项，多 %d 项。"
                                    .formatted(
                                            called, count(group), parts, parts - group.parts())));
        }
        return List.of();
    }

    private static String count(Group group) {
        return (group.orMore() ? "至少 " : "") + group.parts() + " 项";
    }

    private static Breach breach(String message) {
        return Breach.of(FIELD, message);
    }
}
