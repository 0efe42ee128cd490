package cn.taizhang.material.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Section;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.material.Confirmation;
import cn.taizhang.material.Confirmations;
import cn.taizhang.material.Material;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Returns;
import cn.taizhang.material.Review;
import cn.taizhang.material.Reviews;
import cn.taizhang.material.Reviews.IssuedBlank;
import cn.taizhang.material.Revision;
import cn.taizhang.material.Shown;
import cn.taizhang.material.State;
import cn.taizhang.material.Submissions;
import cn.taizhang.report.FilledBlank;
import cn.taizhang.report.Filling;
import cn.taizhang.report.ReportDraft;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** 办理进度 put together for a reader. */
@Component
class ProgressPages {

    private final Materials materials;
    private final Reviews reviews;
    private final Confirmations confirmations;
    private final Submissions submissions;
    private final Returns returns;

    ProgressPages(
            Materials materials,
            Reviews reviews,
            Confirmations confirmations,
            Submissions submissions,
            Returns returns) {
        this.materials = materials;
        this.reviews = reviews;
        this.confirmations = confirmations;
        this.submissions = submissions;
        this.returns = returns;
    }

    Progress of(Viewer viewer, Material material, Revision revision, ReportDraft draft) {
        var confirmed =
                confirmations.of(viewer, material).stream()
                        .collect(Collectors.toMap(Confirmation::code, Function.identity()));
        var issue = reviews.issue(viewer, material).orElse(null);
        var fixed = reviews.issuedBlanks(viewer, material);
        var sent = reviews.reviews(viewer, material);
        // what the page shows of what waits is what was read here, whatever happens before the
        // question is asked
        boolean decides =
                sent.stream().anyMatch(Review::waits) && reviews.mayDecide(viewer, material);
        boolean changes = materials.mayChange(viewer, material);
        return new Progress(
                material,
                sections(viewer, material, draft, confirmed, exactIn(fixed, draft)),
                sent,
                materials.steps(viewer, material),
                changes,
                decides,
                reviews.mayWithdraw(viewer, material),
                viewer.may(Permission.DRAFT_REPORTS),
                issue,
                moved(fixed, draft),
                said(draft, confirmed),
                fixed.stream().collect(Collectors.toMap(IssuedBlank::number, IssuedBlank::text)),
                Shown.of(draft).sent(),
                decides ? submissions.unsettled(viewer, material, revision, draft) : null,
                changes ? returns.waiting(material).orElse(null) : null);
    }

    /** What sections stand by: what was approved, or else what would be drawn now. */
    private static Map<Integer, String> exactIn(List<IssuedBlank> fixed, ReportDraft draft) {
        return fixed.isEmpty()
                ? draft.blanks().stream()
                        .collect(
                                Collectors.toMap(
                                        FilledBlank::number, blank -> blank.filling().text()))
                : fixed.stream().collect(Collectors.toMap(IssuedBlank::number, IssuedBlank::exact));
    }

    private List<Progress.SectionLine> sections(
            Viewer viewer,
            Material material,
            ReportDraft draft,
            Map<String, Confirmation> confirmed,
            Map<Integer, String> exact) {
        var mine = confirmations.sectionsOf(viewer, material);
        var lines = new ArrayList<Progress.SectionLine>();
        for (var section : Section.values()) {
            var blanks =
                    draft.blanks().stream()
                            .filter(blank -> !blank.filling().confirmedAs().equals(Filling.NONE))
                            .filter(blank -> blank.filling().answeredBy() == section)
                            .toList();
            if (!blanks.isEmpty()) {
                boolean open = material.state() != State.ISSUED && mine.contains(section);
                var shown = open ? Shown.of(draft, section).sent() : "";
                lines.add(line(section, blanks, confirmed, exact, open, shown));
            }
        }
        return lines;
    }

    private static Progress.SectionLine line(
            Section section,
            List<FilledBlank> blanks,
            Map<String, Confirmation> confirmed,
            Map<Integer, String> exact,
            boolean mine,
            String shown) {
        int same = 0;
        String last = null;
        var changed = new ArrayList<String>();
        for (var blank : blanks) {
            var one = confirmed.get(blank.filling().confirmedAs());
            if (one == null) {
                continue;
            }
            last = one.by() + "　" + ChineseDates.full(one.at().toLocalDate());
            var stands = exact.getOrDefault(blank.number(), "");
            if (one.text().equals(stands)) {
                same++;
            } else {
                changed.add(
                        "第 %d 处%s：核为 %s，现为 %s"
                                .formatted(
                                        blank.number(),
                                        blank.filling().label(),
                                        one.text(),
                                        stands));
            }
        }
        return new Progress.SectionLine(
                section.name(),
                section.label(),
                blanks.size(),
                same,
                changed,
                typedOver(blanks),
                last,
                mine,
                shown);
    }

    /** 「第 2 处学习研讨次数填的是 240，由王芳手工填写：组织科提供」; what is counted is told where the blank is looked at. */
    private static List<String> typedOver(List<FilledBlank> blanks) {
        var told = new ArrayList<String>();
        for (var blank : blanks) {
            if (blank.filling() instanceof Filling.Written written && written.over() != null) {
                told.add(
                        "第 %d 处%s填的是 %s，%s"
                                .formatted(
                                        blank.number(),
                                        written.over().label(),
                                        written.text(),
                                        written.rule()));
            }
        }
        return told;
    }

    private static Map<Integer, String> said(
            ReportDraft draft, Map<String, Confirmation> confirmed) {
        var said = new HashMap<Integer, String>();
        for (var blank : draft.blanks()) {
            var one = confirmed.get(blank.filling().confirmedAs());
            if (one != null) {
                said.put(
                        blank.number(),
                        "%s %s核为 %s".formatted(one.section().label(), one.by(), one.text()));
            }
        }
        return said;
    }

    /** 现在会是: what was fixed stays; this is what would stand there now. */
    private static List<String> moved(List<IssuedBlank> fixed, ReportDraft draft) {
        var moved = new ArrayList<String>();
        for (var then : fixed) {
            if (then.number() > draft.blanks().size()) {
                continue;
            }
            var now = draft.blanks().get(then.number() - 1);
            if (!now.text().equals(then.text())) {
                moved.add(
                        "第 %d 处%s：定稿 %s，现在会是 %s"
                                .formatted(
                                        then.number(),
                                        now.filling().label(),
                                        then.text(),
                                        now.text()));
            }
        }
        return moved;
    }
}
