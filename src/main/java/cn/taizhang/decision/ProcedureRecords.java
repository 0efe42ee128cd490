package cn.taizhang.decision;

import cn.taizhang.account.Viewer;
import cn.taizhang.decision.ProcedureFile.Fact;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.RecordKey;
import cn.taizhang.kernel.Today;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.Objection;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Posted;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 全程纪实: puts together everything on record of a matter, with its opinions and its notices. */
@Service
@Transactional(readOnly = true)
public class ProcedureRecords {

    private final ProcedureFiles files;
    private final Opinions opinions;
    private final Notices notices;
    private final Today today;

    ProcedureRecords(ProcedureFiles files, Opinions opinions, Notices notices, Today today) {
        this.files = files;
        this.opinions = opinions;
        this.notices = notices;
        this.today = today;
    }

    public ProcedureRecord get(Viewer viewer, UUID id) {
        return new ProcedureRecord(
                files.get(viewer, id),
                opinions.of(viewer, id).reversed(),
                notices.about(viewer, new RecordKey(Decisions.REGISTER, id)).stream()
                        .map(ProcedureRecords::posting)
                        .toList(),
                today.now());
    }

    /** The same as a .docx. */
    public byte[] document(Viewer viewer, UUID id) {
        return RecordDocument.of(get(viewer, id));
    }

    private static ProcedureRecord.Posting posting(Posted posted) {
        var notice = posted.notice();
        var facts = new ArrayList<Fact>();
        facts.add(
                new Fact("公示期", ChineseDates.range(notice.period().from(), notice.period().to())));
        facts.add(new Fact("公示地点", String.join("、", notice.places())));
        facts.add(new Fact("公示内容", notice.content()));
        notice.objections().forEach(one -> facts.add(objection(one)));
        facts.add(new Fact("结束情况", ending(posted)));
        return new ProcedureRecord.Posting(notice.title(), List.copyOf(facts));
    }

    private static Fact objection(Objection objection) {
        var answer =
                objection.handling() instanceof Handled handled
                        ? "%s答复（%s）：%s"
                                .formatted(
                                        ChineseDates.full(handled.on()),
                                        handled.finding().label(),
                                        handled.reply())
                        : "还没有答复。";
        return new Fact(
                "异议 " + objection.number(),
                "%s提出：%s\n%s"
                        .formatted(
                                ChineseDates.full(objection.raisedOn()), objection.text(), answer));
    }

    private static String ending(Posted posted) {
        return switch (posted.endingOrNone()) {
            case null -> "没有结束";
            case Posted.Ending.Concluded(var on, _) ->
                    "%s结束，%s"
                            .formatted(
                                    ChineseDates.full(on),
                                    posted.notice().objections().isEmpty()
                                            ? "没有收到异议"
                                            : "收到异议 %d 条，成立 %d 条"
                                                    .formatted(
                                                            posted.notice().objections().size(),
                                                            posted.notice().objections().stream()
                                                                    .filter(Objection::isUpheld)
                                                                    .count()));
            case Posted.Ending.TakenDown(var on, var reason) ->
                    "%s撤下：%s".formatted(ChineseDates.full(on), reason);
        };
    }
}
