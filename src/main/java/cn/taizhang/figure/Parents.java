package cn.taizhang.figure;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** 上级: who stood directly under whom on any day, walked step by step where figures use the closure of the tree. */
final class Parents {

    private final Map<UUID, List<ReconciliationStore.Step>> there = new HashMap<>();
    private final Map<UUID, List<ReconciliationStore.Step>> above = new HashMap<>();

    private Parents() {}

    static Parents of(List<ReconciliationStore.Step> steps) {
        var parents = new Parents();
        for (var step : steps) {
            (step.parent() == null ? parents.there : parents.above)
                    .computeIfAbsent(step.organization(), _ -> new ArrayList<>())
                    .add(step);
        }
        return parents;
    }

    /** The organization itself and all above it on that day; empty where it was not there. */
    List<UUID> upFrom(UUID organization, LocalDate day) {
        var path = new ArrayList<UUID>();
        @Nullable UUID at = holds(there, organization, day) == null ? null : organization;
        while (at != null) {
            path.add(at);
            var step = holds(above, at, day);
            at = step == null ? null : step.parent();
        }
        return path;
    }

    private static ReconciliationStore.@Nullable Step holds(
            Map<UUID, List<ReconciliationStore.Step>> steps, UUID organization, LocalDate day) {
        for (var step : steps.getOrDefault(organization, List.of())) {
            if (!day.isBefore(step.fromOn()) && day.isBefore(step.toOn())) {
                return step;
            }
        }
        return null;
    }
}
