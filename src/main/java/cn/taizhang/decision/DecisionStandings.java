package cn.taizhang.decision;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Today;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** 事项进展: for who tells residents where the matters of their community stand. */
@Service
@Transactional(readOnly = true)
public class DecisionStandings {

    private static final List<StageKind> DONE =
            List.of(StageKind.FINISHED, StageKind.RESULT_PUBLISHED, StageKind.ARCHIVED);

    private final ProcedureFiles files;
    private final Matters matters;
    private final StepStore steps;
    private final Today today;

    DecisionStandings(ProcedureFiles files, Matters matters, StepStore steps, Today today) {
        this.files = files;
        this.matters = matters;
        this.steps = steps;
        this.today = today;
    }

    /** Those that run, the newest first; a draft is nobody's business yet. */
    public List<DecisionStanding> running(Viewer viewer, int most) {
        return files.list(viewer, false, "", null, most).stream()
                .flatMap(row -> find(viewer, row.id()).stream())
                .toList();
    }

    /** One of them; empty where it is not there, not to be seen, a draft, or withdrawn. */
    public Optional<DecisionStanding> find(Viewer viewer, UUID id) {
        if (!viewer.may(Permission.READ_RECORDS)) {
            return Optional.empty();
        }
        return matters.find(viewer, id)
                .filter(one -> one.stage() != StageKind.DRAFT)
                .filter(one -> one.stage() != StageKind.WITHDRAWN)
                .map(one -> standing(one, files.get(viewer, id)));
    }

    private DecisionStanding standing(Matter matter, ProcedureFile file) {
        return new DecisionStanding(
                matter.id(),
                matter.organization(),
                matter.organizationName(),
                matter.title(),
                words(file, ProcedureRemarks.failed(steps.of(matter.id()))),
                newestDay(file),
                matter.stage() == StageKind.SOLICITING,
                DONE.contains(matter.stage()));
    }

    /** The line keeps only days that still stand; what led back and what was done again are newer than those. */
    private LocalDate newestDay(ProcedureFile file) {
        return file.steps().stream()
                .map(ProcedureFile.Taken::on)
                .max(LocalDate::compareTo)
                .orElse(today.date());
    }

    private static String words(ProcedureFile file, Optional<String> failed) {
        var words = new ArrayList<String>();
        words.add("这件事现在：" + file.stage().label() + "。");
        if (!file.amount().isEmpty()) {
            words.add("涉及金额：" + file.amount() + "。");
        }
        for (var place : file.line()) {
            if (place.standing().equals("done")) {
                words.add(StageLine.doneInWords(place));
            }
        }
        failed.ifPresent(words::add);
        asked(file.opinions()).ifPresent(words::add);
        var ahead =
                file.line().stream()
                        .filter(DecisionStandings::isStillToCome)
                        .map(ProcedureFile.Place::label)
                        .toList();
        if (!ahead.isEmpty()) {
            words.add("接下来还有：" + String.join("、", ahead) + "。");
        }
        return String.join("\n", words);
    }

    /** Also the part whose turn it is, as long as nothing was done at it. */
    private static boolean isStillToCome(ProcedureFile.Place place) {
        return place.standing().equals("ahead")
                || place.standing().equals("now") && place.on() == null;
    }

    private static Optional<String> asked(Opinion.Rounds rounds) {
        var all = rounds.total();
        if (all.all() == 0) {
            return Optional.empty();
        }
        return Optional.of(
                rounds.areSeveral()
                        ? "征求到的意见：" + rounds.inWords("共") + "。"
                        : "征求到 %d 条意见：赞成 %d，反对 %d，没有表态 %d。"
                                .formatted(
                                        all.all(), all.inFavour(), all.against(), all.neither()));
    }
}
