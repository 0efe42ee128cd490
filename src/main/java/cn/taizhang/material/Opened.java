package cn.taizhang.material;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.material.Merging.Plan;
import cn.taizhang.material.Merging.Side;
import cn.taizhang.material.Merging.Step;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.wordfile.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 打开的收回文件, beside what it is held against.
 *
 * @param text its own, with its places
 * @param typed by field over which somebody typed what is remarked of it
 * @param remarks what else is worth a look so far
 * @param merging null where there is nothing to put together
 * @param page null just then
 */
record Opened(
        ReportDraft draft,
        Revision last,
        ReturnedText returned,
        BoundText text,
        Map<Field, String> typed,
        List<String> remarks,
        @Nullable Merging merging,
        Merged.@Nullable Page page) {

    private static final String CANNOT = "页面上%s，这个文件里放不进（例如表格、公式里的字）：请在 WPS 里照着改好，再收回。";

    /** How each step begins that takes a file back. */
    static final String TAKEN = "收回改过的文件";

    /** 可以保留的: the text, and the file it is counted in. */
    record Ready(BoundText text, byte[] file, String did, List<String> remarks) {}

    /** With what the page got meanwhile; refused where the file cannot take it. */
    Outcome<Ready> ready(Map<String, Side> sides) {
        if (merging == null || page == null) {
            return new Outcome.Done<>(asItCame());
        }
        var plan = merging.plan(sides);
        if (plan.isEmpty()) {
            return new Outcome.Refused<>(List.of(Breach.of("file", "没有收回：文件里一段也不剩，页面上改过的没有地方放。")));
        }
        if (plan.get().steps().isEmpty()) {
            return new Outcome.Done<>(asItCame());
        }
        var steps = plan.get().steps();
        return merged(page, steps)
                .<Outcome<Ready>>map(one -> new Outcome.Done<>(ready(one, plan.get())))
                .orElseGet(() ->
                        new Outcome.Refused<>(
                                failing(page, steps).stream()
                                        .map(one -> Breach.of("file", CANNOT.formatted(one.told())))
                                        .toList()));
    }

    private Optional<Merged.Result> merged(Merged.Page page, List<Step> steps) {
        return new Merged(text, returned.numbers(), typed.keySet(), page, steps)
                .into(returned.file());
    }

    /** Those that the file cannot take; all where each of them can be taken alone. */
    private List<Step> failing(Merged.Page page, List<Step> steps) {
        if (merged(page, steps).isPresent()) {
            return List.of();
        }
        if (steps.size() == 1) {
            return steps;
        }
        int half = steps.size() / 2;
        var failing = new ArrayList<>(failing(page, steps.subList(0, half)));
        failing.addAll(failing(page, steps.subList(half, steps.size())));
        return failing.isEmpty() ? steps : failing;
    }

    private Ready asItCame() {
        var file = returned.file().replaced(List.of());
        return new Ready(
                text, file, TAKEN, told(typed.keySet(), Set.copyOf(returned.numbers().values())));
    }

    private Ready ready(Merged.Result merged, Plan plan) {
        var told = new ArrayList<String>();
        told.add("取走以后页面上改过的 %d 段，已经并进来。".formatted(plan.taken()));
        told.addAll(plan.added());
        told.addAll(told(merged.standing(), merged.numbers()));
        return new Ready(merged.text(), merged.file(), TAKEN + "，并入页面上的改动", told);
    }

    private List<String> told(Set<Field> standing, Set<Integer> found) {
        var told = new ArrayList<String>();
        typed.forEach((field, remark) -> {
            if (standing.contains(field)) {
                told.add(remark);
            }
        });
        told.addAll(remarks);
        told.addAll(returned.missing(found, draft));
        return told;
    }
}
