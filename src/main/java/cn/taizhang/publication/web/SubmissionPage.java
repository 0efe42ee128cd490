package cn.taizhang.publication.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.PersonalMarks;
import cn.taizhang.publication.Publication;
import cn.taizhang.publication.Submission;
import java.util.List;

/**
 * 一件群众来件.
 *
 * @param held why it should be looked at first
 * @param takenWhere what taking it over does
 * @param refusedThere whether the record took nothing more, so that it may be taken up here
 * @param answers what was prepared to be answered
 */
record SubmissionPage(
        String address,
        String kind,
        String organization,
        String receipt,
        String on,
        String about,
        List<String> paragraphs,
        String name,
        String telephone,
        boolean mayReveal,
        List<String> held,
        boolean waiting,
        String disposal,
        String takenWhere,
        boolean refusedThere,
        String answerAddress,
        List<PublicationsPage.Row> answers,
        List<Breach> breaches,
        String reason) {

    static SubmissionPage of(
            Submission one,
            boolean hasTaker,
            boolean refusedThere,
            List<Publication> answers,
            List<Breach> breaches,
            String reason,
            String telephone) {
        var disposal = one.disposal();
        return new SubmissionPage(
                "/submissions/" + one.id(),
                one.kind().label(),
                one.organizationName(),
                one.receipt().replaceAll("(....)(?=.)", "$1 "),
                ChineseDates.full(one.saidAt().toLocalDate()),
                one.aboutTitle(),
                one.words().lines().filter(line -> !line.isBlank()).toList(),
                one.name().isEmpty() ? "没有写姓名" : one.name(),
                telephone.isEmpty() ? one.telephoned() ? "留了电话" : "没有留电话" : telephone,
                one.telephoned() && telephone.isEmpty(),
                one.held(),
                disposal == null,
                disposal == null
                        ? ""
                        : "%s（%s，%s）%s"
                                .formatted(
                                        disposal.label(),
                                        disposal.by(),
                                        ChineseDates.full(disposal.at().toLocalDate()),
                                        disposal.reason().isEmpty() ? "" : "：" + disposal.reason()),
                takenWhere(one, hasTaker),
                refusedThere,
                "/publications/new?register=submissions&subject=" + one.id(),
                answers.stream().map(PublicationsPage.Row::of).toList(),
                breaches,
                reason);
    }

    private static String takenWhere(Submission one, boolean hasTaker) {
        if (!hasTaker) {
            return "受理后由社区办理，办好了在这里答复。";
        }
        boolean marked =
                !PersonalMarks.in(one.words()).isEmpty() || !PersonalMarks.in(one.name()).isEmpty();
        return "受理后登记到那条公示或那件事项里，在那里办理。" + (marked ? "原话和姓名里的身份证号、手机号不带过去，只留在这件来件里。" : "");
    }
}
