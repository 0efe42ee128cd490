package cn.taizhang.material.web;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.material.Issue;
import cn.taizhang.material.Material;
import cn.taizhang.material.Returns;
import cn.taizhang.material.Review;
import cn.taizhang.material.Revision;
import cn.taizhang.material.Unsettled;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * 办理进度: who confirmed what, what was sent and decided, what was fixed and what has moved since.
 *
 * @param moved what would now be otherwise, in words
 * @param fixed what was approved in each blank, by number; empty before
 * @param shown what stands in the blanks, for whoever decides about it
 * @param unsettled what is not settled now, for whoever decides; null for others
 * @param returned a file that came back and waits for somebody to choose, for whoever may; null for others
 */
record Progress(
        Material material,
        List<SectionLine> sections,
        List<Review> reviews,
        List<Revision> steps,
        boolean maySend,
        boolean mayDecide,
        boolean mayWithdraw,
        boolean mayTake,
        @Nullable Issue issue,
        List<String> moved,
        Map<Integer, String> said,
        Map<Integer, String> fixed,
        String shown,
        @Nullable Unsettled unsettled,
        Returns.@Nullable Waiting returned) {

    /**
     * 一个科室.
     *
     * @param confirmed how many of its figures it stands by as they are now
     * @param changed figures that are not what it confirmed, in words
     * @param typedOver figures instead of which something else was typed, in words
     * @param mine whether the reader speaks for it
     * @param shown its figures as they stand here, for whoever confirms them
     */
    record SectionLine(
            String key,
            String name,
            int blanks,
            int confirmed,
            List<String> changed,
            List<String> typedOver,
            @Nullable String last,
            boolean mine,
            String shown) {

        public boolean done() {
            return confirmed == blanks;
        }
    }

    /** What was sent and waits, null where nothing does. */
    public @Nullable Review waiting() {
        return reviews.stream().filter(Review::waits).findFirst().orElse(null);
    }

    public String state() {
        return material.state().label();
    }

    public @Nullable String confirmBy() {
        var day = material.confirmBy();
        return day == null ? null : ChineseDates.full(day);
    }

    /** Where it is chosen paragraph by paragraph. */
    public String returnedAddress() {
        return returned == null
                ? ""
                : "/materials/%s/returned/%s".formatted(material.id(), returned.returned());
    }

    /** 「王芳7月1日收回的文件」. */
    public String returnedName() {
        return returned == null
                ? ""
                : "%s%s收回的文件"
                        .formatted(returned.by(), ChineseDates.full(returned.at().toLocalDate()));
    }

    public String issuedAt() {
        return issue == null ? "" : ChineseDates.full(issue.at().toLocalDate());
    }

    /** What was approved in the chosen blank, null where it is not fixed. */
    public @Nullable String fixedAs(int blank) {
        return fixed.get(blank);
    }

    /** What was said of the chosen blank by its section, null where nothing was. */
    public @Nullable String saidOf(int blank) {
        return said.get(blank);
    }
}
