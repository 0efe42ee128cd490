package cn.taizhang.method.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.method.Method;
import cn.taizhang.method.MethodState;
import cn.taizhang.method.Sample;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * 工作法列表页.
 *
 * @param samples shipped ones that nobody has declared yet
 * @param mayDeclare whether the viewer keeps methods anywhere
 */
record MethodsPage(
        LocalDate today, List<Row> rows, List<Shipped> samples, boolean mayDeclare, boolean tasks) {

    /** What is at work stands first. */
    private static final List<MethodState> LISTED =
            List.of(
                    MethodState.IN_FORCE,
                    MethodState.TRIAL,
                    MethodState.DRAFT,
                    MethodState.RETIRED);

    /** 一行. */
    record Row(
            String href,
            String name,
            String number,
            String organization,
            String count,
            long unconfirmed,
            String from,
            String state,
            String tone,
            String matrix) {

        static Row of(Method method, LocalDate today) {
            var shown = method.on(today);
            var state = method.stateOn(today);
            String href = "/methods/" + method.id().value();
            return new Row(
                    href,
                    shown.name(),
                    shown.documentNumber(),
                    method.organizationName(),
                    "%d 组 %d 项".formatted(shown.groups().size(), shown.parts().size()),
                    shown.unconfirmed(),
                    since(method, state, today),
                    state.label(),
                    state == MethodState.IN_FORCE ? "ok" : "",
                    href + "/matrix");
        }

        private static String since(Method method, MethodState state, LocalDate today) {
            return method.steps().stream()
                    .filter(step -> step.state() == state && !step.onDay().isAfter(today))
                    .findFirst()
                    .map(step -> ChineseDates.full(step.onDay()))
                    .orElse("");
        }
    }

    /** 附带的一套. */
    record Shipped(String href, String name, String words, String source) {

        static Shipped of(Sample sample) {
            long open = sample.unconfirmed();
            int all = sample.parts().size();
            return new Shipped(
                    "/methods/new?sample=" + sample.key(),
                    sample.name(),
                    open == 0
                            ? all + " 项，都有出处"
                            : open == all
                                    ? all + " 项，内容都待确认"
                                    : "%d 项，其中 %d 项待确认".formatted(all, open),
                    sample.source());
        }
    }

    static MethodsPage of(
            List<Method> methods,
            List<Sample> samples,
            boolean mayDeclare,
            boolean tasks,
            LocalDate today) {
        Set<String> declared =
                methods.stream().map(one -> one.latest().name()).collect(Collectors.toSet());
        return new MethodsPage(
                today,
                methods.stream()
                        .sorted(Comparator.comparing(one -> LISTED.indexOf(one.stateOn(today))))
                        .map(one -> Row.of(one, today))
                        .toList(),
                samples.stream()
                        .filter(one -> !declared.contains(one.name()))
                        .map(Shipped::of)
                        .toList(),
                mayDeclare,
                tasks);
    }
}
