package cn.taizhang.membership.web;

import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationEntry;
import cn.taizhang.organization.OrganizationKind;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** 同类下级: those of one kind directly below an organization, with how many there are. */
record TreeGroup(String label, int count, List<Node> nodes) {

    /**
     * 组织: one line of the tree.
     *
     * @param parent the organization it stands under, null where the tree says so itself
     * @param below how many stand directly below it
     * @param belowHref where they are read from when the line is opened
     */
    record Node(
            String name,
            String code,
            String kind,
            @Nullable String parent,
            String href,
            int below,
            String belowHref) {

        static Node of(OrganizationEntry entry, Asked asked) {
            Organization organization = entry.organization();
            String href = "/organizations/" + organization.code();
            return new Node(
                    organization.shortName(),
                    organization.code(),
                    organization.kind().label(),
                    entry.parentName(),
                    asked.withDay(href),
                    entry.below(),
                    asked.withDay(href + "/below"));
        }
    }

    /** By kind, in the order of kinds. */
    static List<TreeGroup> of(List<OrganizationEntry> entries, Asked asked) {
        var byKind = new TreeMap<OrganizationKind, List<Node>>();
        entries.forEach(entry ->
                byKind.computeIfAbsent(entry.organization().kind(), _ -> new ArrayList<>())
                        .add(Node.of(entry, asked)));
        return byKind.entrySet().stream()
                .map(group ->
                        new TreeGroup(
                                group.getKey().label(), group.getValue().size(), group.getValue()))
                .toList();
    }
}
