package cn.taizhang.method.web;

import cn.taizhang.audit.AuditRow;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.method.Binding;
import cn.taizhang.method.Liveliness;
import cn.taizhang.method.Method;
import cn.taizhang.method.MethodState;
import cn.taizhang.method.Part;
import cn.taizhang.method.Reading;
import cn.taizhang.method.Revision;
import cn.taizhang.organization.OrganizationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 工作法页: one revision of it.
 *
 * @param check how the name agrees with groups and parts, in words
 * @param latest whether this is the newest revision
 * @param mayKeep whether the viewer revises it and takes its steps
 */
record MethodPage(
        String href,
        String name,
        String organization,
        String state,
        String tone,
        String since,
        String documentNumber,
        String kinds,
        String from,
        String check,
        long unconfirmed,
        List<Group> groups,
        List<Version> versions,
        List<Done> history,
        boolean latest,
        boolean mayKeep,
        boolean retired,
        boolean tasks) {

    /** 一组. */
    record Group(String label, int count, List<Line> lines) {}

    /**
     * 一项.
     *
     * @param edit where it is revised, null where the viewer may not
     */
    record Line(
            String title,
            boolean known,
            boolean confirmed,
            String description,
            String measure,
            boolean bound,
            @Nullable String edit) {}

    /** 一版. */
    record Version(String href, String name, String from, String did, String by, boolean shown) {}

    /** 办理过的. */
    record Done(String action, String by, String at) {}

    static MethodPage of(
            Method method,
            Revision shown,
            Liveliness liveliness,
            boolean mayKeep,
            List<AuditRow> history,
            LocalDate today) {
        String href = "/methods/" + method.id().value();
        boolean latest = shown.number() == method.latest().number();
        var state = method.stateOn(today);
        return new MethodPage(
                href,
                shown.name(),
                method.organizationName(),
                state.label(),
                state == MethodState.IN_FORCE ? "ok" : "",
                steps(method),
                shown.documentNumber(),
                kinds(shown),
                ChineseDates.full(shown.fromOn()),
                check(shown),
                shown.unconfirmed(),
                groups(shown, liveliness, mayKeep && latest ? href : null),
                versions(method, shown, href),
                history.stream()
                        .map(row ->
                                new Done(
                                        row.action(),
                                        row.actor(),
                                        ChineseDates.minute(row.happenedAt())))
                        .toList(),
                latest,
                mayKeep,
                method.last().state().next().isEmpty(),
                shown.parts().stream().anyMatch(one -> one.binding() instanceof Binding.ToTasks));
    }

    private static String steps(Method method) {
        return method.steps().stream()
                .skip(1)
                .map(step -> ChineseDates.full(step.onDay()) + "起" + step.state().label())
                .collect(Collectors.joining("，"));
    }

    private static String kinds(Revision shown) {
        return shown.kinds().isEmpty()
                ? "各级组织"
                : shown.kinds().stream()
                        .sorted()
                        .map(OrganizationKind::label)
                        .collect(Collectors.joining("、"));
    }

    private static String check(Revision shown) {
        var reading = shown.read();
        String parts = "%d 组 %d 项".formatted(shown.groups().size(), shown.parts().size());
        if (reading.equals(Reading.NOTHING)) {
            return reading.words() + "；现有 " + parts + "。";
        }
        return "名称读作 " + reading.words() + "；现有 " + parts + "，与名称相符。";
    }

    private static List<Group> groups(
            Revision shown, Liveliness liveliness, @Nullable String href) {
        var groups = new ArrayList<Group>();
        shown.groups()
                .forEach((label, parts) ->
                        groups.add(
                                new Group(
                                        label,
                                        parts.size(),
                                        parts.stream()
                                                .map(part -> line(shown, part, liveliness, href))
                                                .toList())));
        return groups;
    }

    private static Line line(
            Revision shown, Part part, Liveliness liveliness, @Nullable String href) {
        return new Line(
                part.shown(),
                !part.title().isEmpty(),
                part.confirmed(),
                part.description(),
                liveliness.measure(part.binding()),
                !(part.binding() instanceof Binding.Unbound),
                href == null ? null : href + "/parts/" + shown.placeOf(part));
    }

    private static List<Version> versions(Method method, Revision shown, String href) {
        return method.revisions().reversed().stream()
                .map(one ->
                        new Version(
                                href + "?revision=" + one.number(),
                                "第 " + one.number() + " 版",
                                ChineseDates.full(one.fromOn()) + "起",
                                one.did(),
                                one.recordedBy(),
                                one.number() == shown.number()))
                .toList();
    }
}
