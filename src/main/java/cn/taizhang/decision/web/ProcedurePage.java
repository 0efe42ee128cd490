package cn.taizhang.decision.web;

import cn.taizhang.decision.ProcedureFile;
import cn.taizhang.decision.StageKind;
import cn.taizhang.decision.StepKind;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 事项页, and what is printed of it.
 *
 * @param next what comes next, with why it may not be taken yet
 * @param opinions 意见合计 in words
 * @param ratingHref where residents are asked on line how satisfied they are, null where the work is not done or rated already
 * @param opinionsHref where opinions are entered or read, null where there are none and none are entered
 */
record ProcedurePage(
        String id,
        String title,
        String sub,
        String stage,
        List<ProcedureFile.Place> line,
        List<Next> next,
        List<String> remarks,
        List<Notice> notices,
        String opinions,
        @Nullable String opinionsHref,
        boolean takesOpinions,
        List<Taken> steps,
        @Nullable String ratingHref,
        String standing) {

    /**
     * 下一步.
     *
     * @param href its form, null where it may not be taken
     */
    record Next(String label, @Nullable String href, boolean main, List<Breach> because) {}

    /** 一次公示. */
    record Notice(String href, String title, String period, String state, String objections) {}

    /**
     * 已办的一步.
     *
     * @param correction where it is put right, null where it may not be
     */
    record Taken(
            String label,
            String on,
            List<ProcedureFile.Fact> facts,
            List<Breach> accepted,
            String recorded,
            List<Corrected> corrections,
            @Nullable String correction) {}

    /** 一次更正. */
    record Corrected(String what, String former) {}

    static ProcedurePage of(ProcedureFile file) {
        var home = ProcedurePaths.LIST + "/" + file.id();
        var opinions = file.opinions();
        return new ProcedurePage(
                file.id().toString(),
                file.title(),
                sub(file),
                file.stage().label(),
                file.line(),
                file.next().stream().map(one -> next(home, file.mayRecord(), one)).toList(),
                file.remarks(),
                file.notices().stream().map(ProcedurePage::notice).toList(),
                opinions.inWords("共"),
                opinions.total().all() > 0 || file.takesOpinions() ? home + "/opinions" : null,
                file.takesOpinions() && file.mayRecord(),
                file.steps().stream().map(one -> taken(home, file.mayRecord(), one)).toList(),
                mayBeRated(file)
                        ? "/sealed-ballots/new?kind=RATING&about="
                                + URLEncoder.encode(file.title(), StandardCharsets.UTF_8)
                        : null,
                standing(file));
    }

    private static boolean mayBeRated(ProcedureFile file) {
        return file.mayRecord()
                && (file.stage() == StageKind.FINISHED
                        || file.stage() == StageKind.RESULT_PUBLISHED)
                && file.steps().stream()
                        .noneMatch(one -> one.kind() == StepKind.REVIEW_SATISFACTION);
    }

    private static String sub(ProcedureFile file) {
        return "%s　%s%s　%s"
                .formatted(
                        file.organizationName(),
                        file.category(),
                        file.amount().isEmpty() ? "" : "　" + file.amount(),
                        file.variant().label());
    }

    private static Next next(String home, boolean mayRecord, ProcedureFile.Next next) {
        return new Next(
                next.label(),
                mayRecord && next.because().isEmpty()
                        ? home + "/steps/" + next.kind().address()
                        : null,
                next.main(),
                next.because());
    }

    private static Notice notice(ProcedureFile.Notice notice) {
        return new Notice(
                "/notices/" + notice.id(),
                notice.title(),
                ChineseDates.range(notice.from(), notice.to()),
                notice.state(),
                notice.objections() == 0 ? "没有异议" : "异议 " + notice.objections() + " 条");
    }

    private static Taken taken(String home, boolean mayRecord, ProcedureFile.Taken taken) {
        return new Taken(
                taken.label(),
                ChineseDates.full(taken.on()),
                taken.facts(),
                taken.accepted(),
                taken.recordedBy() + "　" + at(taken.recordedAt()) + (taken.onBehalf() ? "　代录" : ""),
                taken.corrections().stream().map(ProcedurePage::corrected).toList(),
                mayRecord && taken.mayBeCorrected()
                        ? home + "/corrections/" + taken.number()
                        : null);
    }

    private static Corrected corrected(ProcedureFile.Corrected corrected) {
        var former =
                corrected.former().stream().map(fact -> fact.label() + " " + fact.text()).toList();
        return new Corrected(
                "更正：%s（%s同意；%s　%s）"
                        .formatted(
                                corrected.reason(),
                                corrected.approver(),
                                corrected.by(),
                                at(corrected.at())),
                former.isEmpty() ? "" : "更正前：" + String.join("；", former));
    }

    private static String standing(ProcedureFile file) {
        if (!file.mayRecord()) {
            return "您可以查看；各步由「%s」或其上级的登记人员办理。".formatted(file.organizationName());
        }
        if (file.stage().isOver()) {
            return "事项已经办完，内容有误的可以更正，更正前的内容留存。";
        }
        return "您可以办理下一步、更正已办的步骤；更正要写明原因，并由他人同意。";
    }

    static String at(LocalDateTime moment) {
        return ChineseDates.full(moment.toLocalDate())
                + " %02d:%02d".formatted(moment.getHour(), moment.getMinute());
    }
}
