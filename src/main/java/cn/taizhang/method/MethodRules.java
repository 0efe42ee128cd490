package cn.taizhang.method;

import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.register.HappeningCounts;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 工作法的规则: everything that is wrong with what is declared, at once. */
@Component
class MethodRules {

    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_NUMBER = 60;
    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int MOST_DECIMALS = 2;
    private static final BigDecimal LARGEST = new BigDecimal("999999999");

    private static final int YEARS_AHEAD = 1;
    private static final String FAR_AHEAD = "日期最远在一年以内，请核对年份。";

    private final Figures figures;
    private final HappeningCounts happenings;

    MethodRules(Figures figures, HappeningCounts happenings) {
        this.figures = figures;
        this.happenings = happenings;
    }

    /**
     * A declaration, or a revision.
     *
     * @param ofTheirOwn whether the organization is one whose methods they keep
     * @param since the first day of the revision before; null for a declaration
     */
    static List<Breach> breachesIn(
            MethodDraft draft, boolean ofTheirOwn, @Nullable LocalDate since, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.organization() == null && since == null) {
            breaches.add(Breach.of("organization", "请填写印发组织的名称或代码。"));
        } else if (!ofTheirOwn) {
            breaches.add(Breach.of("organization", "请选择您管理范围内的组织。"));
        }
        if (draft.name().isEmpty()) {
            breaches.add(Breach.of("name", "请填写工作法的名称。"));
        } else if (draft.name().length() > LONGEST_NAME) {
            breaches.add(Breach.of("name", "名称不超过 %d 字。".formatted(LONGEST_NAME)));
        }
        if (draft.documentNumber().length() > LONGEST_NUMBER) {
            breaches.add(Breach.of("documentNumber", "文号不超过 %d 字。".formatted(LONGEST_NUMBER)));
        }
        breaches.addAll(breachesInFrom(draft.fromOn(), since, today));
        breaches.addAll(breachesByName(draft));
        return breaches;
    }

    /** 按名核对: where the name can be read in several ways, one of them is confirmed first. */
    private static List<Breach> breachesByName(MethodDraft draft) {
        if (draft.name().isEmpty()) {
            return linesOf(draft, Reading.NOTHING).breaches();
        }
        var read = Numerals.read(draft.name());
        var reading = read.confirmed(draft.reading());
        if (reading.isEmpty()) {
            var breaches = new ArrayList<Breach>();
            breaches.add(
                    Breach.of(
                            "reading",
                            "名称“%s”有几种读法，请确认一种：%s"
                                    .formatted(draft.name(), String.join("", read.because()))));
            breaches.addAll(linesOf(draft, read.readings().getFirst()).breaches());
            return breaches;
        }
        var lines = linesOf(draft, reading.get());
        var breaches = new ArrayList<>(lines.breaches());
        if (breaches.isEmpty()) {
            breaches.addAll(Checksum.breachesIn(reading.get(), lines.groups()));
        }
        return breaches;
    }

    /** Where the name has one group only, lines need not repeat it. */
    static DeclaredLines linesOf(MethodDraft draft, Reading reading) {
        String only = reading.groups().size() == 1 ? reading.groups().getFirst().label() : "";
        return DeclaredLines.read(draft.lines(), only);
    }

    private static List<Breach> breachesInFrom(
            @Nullable LocalDate fromOn, @Nullable LocalDate since, LocalDate today) {
        if (fromOn == null) {
            return List.of(Breach.of("fromOn", "请填写从哪一天起。"));
        }
        if (isFarAhead(fromOn, today)) {
            return List.of(Breach.of("fromOn", FAR_AHEAD));
        }
        return since != null && fromOn.isBefore(since)
                ? List.of(Breach.of("fromOn", "不能早于上一版的起始日 " + ChineseDates.full(since) + "。"))
                : List.of();
    }

    /** Nothing can be put before a day that was decided once, so that a slip in the year would bar the way for ever. */
    private static boolean isFarAhead(LocalDate day, LocalDate today) {
        return day.isAfter(today.plusYears(YEARS_AHEAD));
    }

    /** 连落点一起去掉: what a part is bound to, or its tasks, would go with it though only its title was to change. */
    static List<Breach> breachesInLosing(List<Part> lost) {
        if (lost.isEmpty()) {
            return List.of();
        }
        var named =
                lost.stream()
                        .map(one -> "“" + one.group() + "：" + one.shown() + "”")
                        .collect(Collectors.joining("、"));
        return List.of(
                Breach.of(
                        Checksum.FIELD,
                        "这些项会连同落点去掉：%s。只改名称，请在那一项的页上改；真要去掉，先在那一项的页上取消落点，并撤回它的任务。"
                                .formatted(named)));
    }

    /** One part. */
    List<Breach> breachesIn(
            PartDraft draft, @Nullable LocalDate fromOn, LocalDate since, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.title().length() > LONGEST_TITLE) {
            breaches.add(Breach.of("title", "名称不超过 %d 字。".formatted(LONGEST_TITLE)));
        }
        if (draft.title().isEmpty() && draft.confirmed()) {
            breaches.add(Breach.of("title", "没有名称的一项不能标为已确认；还不知道的，留空待确认。"));
        }
        if (draft.description().length() > LONGEST_DESCRIPTION) {
            breaches.add(Breach.of("description", "说明不超过 %d 字。".formatted(LONGEST_DESCRIPTION)));
        }
        breaches.addAll(
                switch (draft.binding()) {
                    case Binding.Unbound _, Binding.ToTasks _ -> List.<Breach>of();
                    case Binding.ToRegister(var register) -> breachesInRegister(register);
                    case Binding.ToFigure(var figure, var _, var threshold) ->
                            breachesInFigure(figure, threshold);
                });
        breaches.addAll(breachesInFrom(fromOn, since, today));
        return breaches;
    }

    private List<Breach> breachesInRegister(String register) {
        return happenings.find(register).isPresent()
                ? List.of()
                : List.of(Breach.of("register", "请选择台账。"));
    }

    private List<Breach> breachesInFigure(String figure, BigDecimal threshold) {
        var breaches = new ArrayList<Breach>();
        if (figures.find(figure).isEmpty()) {
            breaches.add(Breach.of("figure", "请选择数据。"));
        }
        boolean odd =
                threshold.signum() < 0
                        || threshold.compareTo(LARGEST) > 0
                        || threshold.stripTrailingZeros().scale() > MOST_DECIMALS;
        if (odd) {
            breaches.add(Breach.of("threshold", "请填写 0 或更大的数，最多两位小数。"));
        }
        return breaches;
    }

    /** A step, after the last one. */
    static List<Breach> breachesIn(
            Method.Step last,
            @Nullable MethodState state,
            @Nullable LocalDate on,
            LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (last.state().next().isEmpty()) {
            return List.of(Breach.overall("已经停用，不能再办理；要重新推行，请另行登记。"));
        }
        if (state == null || !last.state().next().contains(state)) {
            breaches.add(
                    Breach.of(
                            "state",
                            "“%s”之后可以是%s。"
                                    .formatted(
                                            last.state().label(),
                                            last.state().next().stream()
                                                    .map(MethodState::label)
                                                    .collect(Collectors.joining("、")))));
        }
        if (on == null) {
            breaches.add(Breach.of("on", "请填写从哪一天起。"));
        } else if (on.isBefore(last.onDay())) {
            breaches.add(Breach.of("on", "不能早于上一步的日期 " + ChineseDates.full(last.onDay()) + "。"));
        } else if (isFarAhead(on, today)) {
            breaches.add(Breach.of("on", FAR_AHEAD));
        }
        return breaches;
    }
}
