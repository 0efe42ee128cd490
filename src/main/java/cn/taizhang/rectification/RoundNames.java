package cn.taizhang.rectification;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 轮次的辨认: rows name a round as people do; whose it was is needed only where several were inspected in one of that name. */
@Component
class RoundNames {

    private final RoundStore store;
    private final Organizations organizations;
    private final Today today;

    RoundNames(RoundStore store, Organizations organizations, Today today) {
        this.store = store;
        this.organizations = organizations;
        this.today = today;
    }

    /** Rows with the inspected organization filled in, where the round's name tells it within what the viewer keeps. */
    List<Entry> completed(Viewer viewer, List<Entry> rows) {
        var open =
                rows.stream()
                        .filter(row -> row.get(ItemColumns.INSPECTED) == null)
                        .filter(row -> !row.isUnread(ItemColumns.INSPECTED))
                        .filter(row -> row.get(ItemColumns.ROUND) != null)
                        .toList();
        if (open.isEmpty()) {
            return rows;
        }
        var rounds = ofBatch(viewer, open.stream().map(RoundNames::round).toList());
        var names =
                organizations.among(rounds.inspected()).stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity()));
        for (var row : open) {
            var kept = rounds.kept(round(row));
            if (kept.size() == 1) {
                var inspected = Objects.requireNonNull(names.get(kept.getFirst().inspected()));
                row.put(ItemColumns.INSPECTED, OrganizationReference.to(inspected));
            }
        }
        return rows;
    }

    private static String round(Entry row) {
        return row.get(ItemColumns.ROUND, "");
    }

    Batch ofBatch(Viewer viewer, Collection<String> names) {
        var rounds = store.named(Set.copyOf(names));
        var inspected = rounds.stream().map(Round::inspected).collect(Collectors.toSet());
        var kept =
                organizations.within(
                        viewer.scope(Permission.KEEP_RECTIFICATION), inspected, today.date());
        return new Batch(rounds.stream().collect(Collectors.groupingBy(Round::name)), kept);
    }

    /**
     * 一批轮次.
     *
     * @param kept of the inspected organizations those whose ledger the viewer keeps
     */
    record Batch(Map<String, List<Round>> byName, Set<OrganizationId> kept) {

        Set<OrganizationId> inspected() {
            return byName.values().stream()
                    .flatMap(List::stream)
                    .map(Round::inspected)
                    .collect(Collectors.toSet());
        }

        List<Round> kept(String name) {
            return byName.getOrDefault(name, List.of()).stream()
                    .filter(round -> kept.contains(round.inspected()))
                    .toList();
        }

        Optional<Round> find(@Nullable OrganizationId inspected, String name) {
            return kept(name).stream()
                    .filter(round -> round.inspected().equals(inspected))
                    .findFirst();
        }

        /** Why no round was found. */
        Breach problem(String name) {
            if (name.isEmpty()) {
                return Breach.of("round", "请填写轮次。");
            }
            var several = kept(name);
            return several.size() > 1
                    ? Breach.of(
                            "inspected",
                            "有 %d 个组织登记了「%s」，请填写被巡视巡察组织。".formatted(several.size(), name))
                    : Breach.of("round", "没有找到轮次「" + name + "」，请先登记轮次，名称照「巡视巡察轮次」里填。");
        }
    }
}
