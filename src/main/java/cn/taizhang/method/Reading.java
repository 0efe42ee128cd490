package cn.taizhang.method;

import java.util.List;
import java.util.stream.Collectors;

/**
 * 读法: the groups that a name announces, each with the number of its parts. Without groups nothing is checked.
 *
 * @param groups in the order of the name
 */
public record Reading(List<Group> groups) {

    public static final Reading NOTHING = new Reading(List.of());

    public Reading {
        groups = List.copyOf(groups);
    }

    /**
     * 名称里的一组.
     *
     * @param label as it stands in the name, with its numeral: 三议
     * @param orMore 「N」: at least so many
     */
    public record Group(String label, int parts, boolean orMore) {

        String words() {
            return "“" + label + "” " + (orMore ? "至少 " : "") + parts + " 项";
        }
    }

    /** The one way it is written and kept: 「1,3,2」, 「1,1+」, empty for no check. */
    public String text() {
        return groups.stream()
                .map(group -> group.parts() + (group.orMore() ? "+" : ""))
                .collect(Collectors.joining(","));
    }

    /** As people read it. */
    public String words() {
        return groups.isEmpty()
                ? "名称里的字不作数，不按数字核对"
                : groups.stream().map(Group::words).collect(Collectors.joining("、"));
    }
}
