package cn.taizhang.decision.web;

import cn.taizhang.decision.Opinion;
import cn.taizhang.decision.ProcedureFile;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * 意见页: one screen to enter them one after another, and those entered so far.
 *
 * @param taken whether opinions are entered here and now by this viewer
 */
record OpinionsPage(
        String id,
        String matter,
        String sub,
        String sum,
        boolean taken,
        Form form,
        Map<String, String> stands,
        List<Row> rows,
        List<Breach> breaches,
        String standing) {

    /** 正在填的一条. */
    record Form(String request, String label, String stand, String text, String on) {}

    /**
     * 已登记的一条.
     *
     * @param struck 作废原因, empty for one that counts
     * @param mayBeStruck whether it counts and is of the round that goes on
     */
    record Row(
            String id, String title, String text, String foot, String struck, boolean mayBeStruck) {

        static Row of(Opinion opinion, Opinion.Rounds rounds) {
            return new Row(
                    opinion.id().toString(),
                    (opinion.label().isEmpty() ? "（没有写门牌）" : opinion.label())
                            + "　"
                            + opinion.stand().label(),
                    opinion.text(),
                    "%s%s　%s"
                            .formatted(
                                    rounds.areSeveral()
                                            ? "第 %d 次征求　".formatted(opinion.round())
                                            : "",
                                    ChineseDates.full(opinion.on()),
                                    opinion.recordedBy()),
                    opinion.struckBecause(),
                    opinion.counts() && opinion.round() == rounds.newest());
        }
    }

    static OpinionsPage of(
            ProcedureFile file, List<Opinion> opinions, Form form, List<Breach> breaches) {
        var stands = new LinkedHashMap<String, String>();
        for (var one : Opinion.Stand.values()) {
            stands.put(one.name(), one.label());
        }
        boolean taken = file.takesOpinions() && file.mayRecord();
        return new OpinionsPage(
                file.id().toString(),
                file.title(),
                file.organizationName() + "　" + file.stage().label(),
                file.opinions().inWords("已登记"),
                taken,
                form,
                stands,
                opinions.stream().map(one -> Row.of(one, file.opinions())).toList(),
                breaches,
                standing(file, taken));
    }

    private static String standing(ProcedureFile file, boolean taken) {
        if (taken) {
            return "填错的可以作废，写明原因；作废的不计数，仍可查看。";
        }
        return file.mayRecord()
                ? "征求意见已经结束，意见只供查看。"
                : "您可以查看；意见由「%s」或其上级的登记人员登记。".formatted(file.organizationName());
    }
}
