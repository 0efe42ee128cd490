package cn.taizhang.demo;

import cn.taizhang.organization.NewOrganization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** 演示组织树: the organizations as they were founded, each reachable by what it is. Filled by {@link DemoFounding}. */
final class DemoTree {

    private final List<NewOrganization> all = new ArrayList<>();
    private final Map<OrganizationId, NewOrganization> byId = new HashMap<>();
    private final Map<OrganizationId, List<NewOrganization>> below = new HashMap<>();

    final List<NewOrganization> streets = new ArrayList<>();
    final List<NewOrganization> communities = new ArrayList<>();
    final List<NewOrganization> workingCommittees = new ArrayList<>();
    final List<NewOrganization> units = new ArrayList<>();
    final List<NewOrganization> branches = new ArrayList<>();

    /** Two of the district. */
    final List<NewOrganization> districtGroups = new ArrayList<>();

    /** One of each street, in the order of the streets. */
    final List<NewOrganization> streetGroups = new ArrayList<>();

    NewOrganization add(NewOrganization wanted) {
        all.add(wanted);
        byId.put(wanted.id(), wanted);
        if (wanted.parent() != null) {
            below.computeIfAbsent(wanted.parent(), parent -> new ArrayList<>()).add(wanted);
        }
        return wanted;
    }

    /** Parents before children. */
    List<NewOrganization> all() {
        return List.copyOf(all);
    }

    NewOrganization district() {
        return all.getFirst();
    }

    NewOrganization named(String name) {
        return all.stream().filter(o -> o.name().equals(name)).findFirst().orElseThrow();
    }

    NewOrganization get(OrganizationId id) {
        return Objects.requireNonNull(byId.get(id));
    }

    NewOrganization parentOf(NewOrganization organization) {
        return get(Objects.requireNonNull(organization.parent()));
    }

    /** Those founded directly below. */
    List<NewOrganization> below(NewOrganization organization) {
        return below.getOrDefault(organization.id(), List.of());
    }

    /** The branches anywhere below, in the order of their founding. */
    List<NewOrganization> branchesUnder(NewOrganization organization) {
        var found = new ArrayList<NewOrganization>();
        for (var child : below(organization)) {
            if (branchKind(child)) {
                found.add(child);
            }
            found.addAll(branchesUnder(child));
        }
        return found;
    }

    List<NewOrganization> communitiesOf(NewOrganization street) {
        return communities.stream().filter(c -> street.id().equals(c.parent())).toList();
    }

    private static boolean branchKind(NewOrganization organization) {
        return organization.kind() == OrganizationKind.PARTY_BRANCH;
    }
}
