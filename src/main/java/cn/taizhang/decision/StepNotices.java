package cn.taizhang.decision;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.notice.Conclusion;
import cn.taizhang.notice.NoticeDraft;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection;
import cn.taizhang.notice.Posted;
import cn.taizhang.notice.PublicNotice;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** 两公开的公示: what a step posts and how it ended; the notice itself, its objections and their answers are the notices' own. */
@Component
class StepNotices {

    private final Notices notices;

    StepNotices(Notices notices) {
        this.notices = notices;
    }

    Outcome<UUID> post(Viewer viewer, Matter matter, PublicNotice notice) {
        return notices.post(
                viewer,
                Ids.next(),
                matter.organization(),
                new RecordKey(Decisions.REGISTER, matter.id()),
                draft(notice));
    }

    /** Everything that {@link #post} would refuse, told beside what the procedure refuses. */
    List<Breach> breachesIn(PublicNotice notice) {
        return notices.breachesIn(draft(notice));
    }

    private static NoticeDraft draft(PublicNotice notice) {
        return new NoticeDraft(
                notice.kind(),
                notice.title(),
                notice.content(),
                notice.places(),
                notice.period(),
                "");
    }

    /** The notice of the last step of that kind: where one was put right by another, the other. */
    Optional<Posted> current(Viewer viewer, List<StepRow> steps, StepKind kind) {
        return steps.stream()
                .filter(step -> step.kind() == kind)
                .reduce((earlier, later) -> later)
                .map(step -> step.content().get(StepReader.NOTICE))
                .flatMap(id -> newest(viewer, UUID.fromString(id)));
    }

    /** As {@link #current}, and nobody objects to it, answers or ends it until this is done. */
    Optional<Posted> held(Viewer viewer, List<StepRow> steps, StepKind kind) {
        var posted = current(viewer, steps, kind);
        while (posted.isPresent() && notices.mayChange(viewer, posted.get())) {
            var held = notices.changeable(viewer, posted.get().id());
            if (held.replacedBy() == null) {
                return Optional.of(held);
            }
            posted = newest(viewer, held.id());
        }
        return posted;
    }

    /** Empty for who may see the matter of its first day, and not what its community posted elsewhere since. */
    private Optional<Posted> newest(Viewer viewer, UUID id) {
        var posted = notices.find(viewer, id);
        while (posted.map(Posted::replacedBy).isPresent()) {
            posted = posted.map(Posted::replacedBy).flatMap(next -> notices.find(viewer, next));
        }
        return posted;
    }

    /** What still keeps it from being concluded on that day; nothing for one that was concluded. */
    List<Breach> whyNotOver(Posted posted, LocalDate on) {
        if (posted.endingOrNone() instanceof Posted.Ending.TakenDown) {
            return List.of(Breach.overall("公示已经撤下，没有另行公示：请到公示页更正，重新公示。"));
        }
        return posted.conclusion().isPresent() ? List.of() : notices.missing(posted, on);
    }

    /** How it would end by what was objected and answered so far, to it and to those that it was posted in the place of. */
    NoticeEnd end(Viewer viewer, Posted posted) {
        var objections = posted.notice().objections();
        var end =
                posted.conclusion()
                        .map(conclusion -> NoticeEnd.of(conclusion, objections.size()))
                        .orElseGet(() -> soFar(posted));
        return replaced(viewer, posted).stream()
                .map(StepNotices::soFar)
                .reduce(end.hanging(posted.notice().period()), NoticeEnd::and);
    }

    private static NoticeEnd soFar(Posted posted) {
        var objections = posted.notice().objections();
        return new NoticeEnd(
                objections.size(), (int) objections.stream().filter(Objection::isUpheld).count());
    }

    /** What hung before it about the same and was put right by it. */
    private List<Posted> replaced(Viewer viewer, Posted posted) {
        return Stream.iterate(
                        before(viewer, posted),
                        Optional::isPresent,
                        one -> before(viewer, one.get()))
                .flatMap(Optional::stream)
                .toList();
    }

    private Optional<Posted> before(Viewer viewer, Posted posted) {
        return Optional.ofNullable(posted.replaces()).flatMap(id -> notices.find(viewer, id));
    }

    Outcome<Conclusion> conclude(Viewer viewer, Posted posted, LocalDate on) {
        return notices.conclude(viewer, posted.id(), on);
    }
}
