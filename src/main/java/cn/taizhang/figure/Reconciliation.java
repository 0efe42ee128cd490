package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.database.FigureRole;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Transactional;

/**
 * 复核: counts every figure at every organization a second time, from the contributions read one by one and the tree walked step by
 * step, and compares; asks whether the sums and rows kept ready are what the records make them, and of every fixed set whether it is
 * still as it was fixed. All of one moment.
 */
@Service
@Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
public class Reconciliation {

    private final ReconciliationStore store;
    private final FrozenStore frozen;
    private final Evaluation evaluation;
    private final RollUps rollUps;
    private final List<KeptRows> kept;
    private final Definitions definitions;
    private final FigureRole role;
    private final Organizations organizations;

    Reconciliation(
            ReconciliationStore store,
            FrozenStore frozen,
            Evaluation evaluation,
            RollUps rollUps,
            List<KeptRows> kept,
            Definitions definitions,
            FigureRole role,
            Organizations organizations) {
        this.store = store;
        this.frozen = frozen;
        this.evaluation = evaluation;
        this.rollUps = rollUps;
        this.kept = List.copyOf(kept);
        this.definitions = definitions;
        this.role = role;
        this.organizations = organizations;
    }

    /**
     * 复核结果.
     *
     * @param values how many values were compared
     * @param sets how many fixed sets were asked
     * @param differences one line each; empty where everything agrees
     * @param notes what was not compared, and why
     */
    public record Result(long values, int sets, List<String> differences, List<String> notes) {

        public boolean agrees() {
            return differences.isEmpty();
        }
    }

    /** Compares for one district, period and cut-off. */
    public Result reconcile(
            Viewer viewer, OrganizationId district, ReportPeriod period, LocalDate asOf) {
        viewer.require(Permission.READ_FIGURES);
        var differences = new ArrayList<String>();
        var notes = new ArrayList<String>();
        var question =
                new FigureQuestion(district, period, asOf, FigureQuestion.Occasion.FIGURES_PAGE);
        var parents = Parents.of(store.steps());
        long compared =
                role.count(() -> {
                    var moment = evaluation.begin();
                    long values = 0;
                    for (var figure : definitions.figures()) {
                        if (figure.share().isPresent()) {
                            continue;
                        }
                        var span = Days.of(moment, figure, question);
                        if (span.isEmpty()) {
                            notes.add("「" + figure.label() + "」没有起算日，没有复核。");
                            continue;
                        }
                        values += compare(figure, span.get(), parents, differences);
                    }
                    differences.addAll(rollUps.differing());
                    kept.forEach(rows -> differences.addAll(rows.differing()));
                    return values;
                });
        return new Result(compared, compareSets(differences), differences, notes);
    }

    private long compare(
            FigureDefinition figure, Span span, Parents parents, List<String> differences) {
        Map<UUID, Long> counted = store.values(figure, span);
        var again = new Recount(figure, span, parents);
        store.eachContribution(figure, again::add);
        Map<UUID, Long> recounted = again.values();
        var all = new HashSet<>(counted.keySet());
        all.addAll(recounted.keySet());
        for (var organization : all) {
            long one = counted.getOrDefault(organization, 0L);
            long other = recounted.getOrDefault(organization, 0L);
            if (one != other) {
                var whose = organizations.get(new OrganizationId(organization));
                differences.add(
                        "「%s」%s（代码 %s，%s）：取数 %d，逐条复核 %d。"
                                .formatted(
                                        figure.label(),
                                        whose.name(),
                                        whose.code(),
                                        span.text(),
                                        one,
                                        other));
            }
        }
        return all.size();
    }

    private int compareSets(List<String> differences) {
        var sets = frozen.all();
        for (var set : sets) {
            if (!FrozenFigures.digest(frozen.values(set.id())).equals(set.digest())) {
                differences.add(
                        "定稿「%s」（%s，%s定稿）与定稿时的摘要不符，已被改动。"
                                .formatted(set.title(), set.organizationName(), set.frozenBy()));
            }
        }
        return sets.size();
    }
}
