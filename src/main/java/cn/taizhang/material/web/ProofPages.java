package cn.taizhang.material.web;

import cn.taizhang.material.Proofread;
import cn.taizhang.proofreading.Length;
import cn.taizhang.proofreading.Rule;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.ReportDraft;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 校对 of a draft as it will print; nothing is changed by it. */
@Component
class ProofPages {

    private static final int CONTEXT = 8;

    /**
     * 校对结果.
     *
     * @param length how long it is and how long it takes to read it out
     * @param groups what is remarked on, by kind, the gravest kind first
     * @param habits ways of writing that recur, each once with how often
     */
    record Proof(String length, List<Group> groups, List<Habit> habits) {

        public int count() {
            return groups.stream().mapToInt(one -> one.lines().size()).sum() + habits.size();
        }
    }

    /** 一类意见. */
    record Group(String label, List<Line> lines) {}

    /**
     * 一条意见.
     *
     * @param severity 错误, 提醒 or 留意
     * @param place the words with what stands around them
     * @param spot where it is, for mending it
     * @param mend what becomes of it, empty where that is for the writer to say
     * @param mendable whether one click does it
     */
    record Line(
            String severity,
            String place,
            String message,
            Proofread.Spot spot,
            String mend,
            boolean mendable) {}

    /**
     * 一种写法.
     *
     * @param count how often it recurs
     * @param mendable how many of these one click mends
     * @param mend what becomes of the first of them
     */
    record Habit(String rule, String label, int count, int mendable, String message, String mend) {}

    Proof of(BoundText bound, ReportDraft draft) {
        var proof = Proofread.of(bound, draft);
        Map<Rule, List<Line>> lines = new EnumMap<>(Rule.class);
        Map<Rule, List<Proofread.Noted>> habits = new LinkedHashMap<>();
        for (var noted : proof.remarks()) {
            var rule = noted.remark().rule();
            if (rule.isHabit()) {
                habits.computeIfAbsent(rule, _ -> new ArrayList<>()).add(noted);
            } else {
                lines.computeIfAbsent(rule, _ -> new ArrayList<>()).add(line(proof.text(), noted));
            }
        }
        return new Proof(
                Length.of(proof.text()).text(),
                lines.entrySet().stream()
                        .map(one -> new Group(one.getKey().label(), one.getValue()))
                        .toList(),
                habits.values().stream().map(ProofPages::habit).toList());
    }

    private static Line line(String text, Proofread.Noted noted) {
        var remark = noted.remark();
        int from = Math.max(0, remark.start() - CONTEXT);
        int to = Math.min(text.length(), remark.end() + CONTEXT);
        var words = text.substring(from, to).replace('\n', ' ');
        return new Line(
                remark.severity().label(),
                "…" + words + "…",
                remark.message(),
                noted.spot(),
                noted.mendInWords(),
                noted.mendable());
    }

    private static Habit habit(List<Proofread.Noted> all) {
        var mendable = all.stream().filter(Proofread.Noted::mendable).toList();
        var shown = mendable.isEmpty() ? all.getFirst() : mendable.getFirst();
        var rule = shown.remark().rule();
        return new Habit(
                rule.name(),
                rule.label(),
                all.size(),
                mendable.size(),
                shown.remark().message(),
                shown.mendInWords());
    }
}
