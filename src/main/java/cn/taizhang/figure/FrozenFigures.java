package cn.taizhang.figure;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.audit.AuditEntry;
import cn.taizhang.audit.AuditTrail;
import cn.taizhang.audit.BatchDigest;
import cn.taizhang.database.FigureRole;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organizations;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Isolation;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** 定稿: fixes all figures of an organization with the records behind them; nothing later moves them. */
@Service
@Transactional
public class FrozenFigures {

    public static final String REGISTER = "frozen-figures";

    private static final int LONGEST_TITLE = 100;
    private static final int LISTED = 200;

    private final FrozenStore store;
    private final FigureStore counting;
    private final Evaluation evaluation;
    private final Definitions definitions;
    private final FigureRole role;
    private final Organizations organizations;
    private final AuditTrail audit;
    private final Today today;
    private final OneMoment oneMoment;
    private final TransactionTemplate writing;

    FrozenFigures(
            FrozenStore store,
            FigureStore counting,
            Evaluation evaluation,
            Definitions definitions,
            FigureRole role,
            Organizations organizations,
            AuditTrail audit,
            Today today,
            OneMoment oneMoment,
            PlatformTransactionManager transactions) {
        this.store = store;
        this.counting = counting;
        this.evaluation = evaluation;
        this.definitions = definitions;
        this.role = role;
        this.organizations = organizations;
        this.audit = audit;
        this.today = today;
        this.oneMoment = oneMoment;
        this.writing = new TransactionTemplate(transactions);
    }

    /** Whether the viewer may fix figures of what is asked about. */
    @Transactional(readOnly = true)
    public boolean mayFreeze(Viewer viewer, FigureQuestion question) {
        var asked = question.organization();
        return organizations
                .within(viewer.scope(Permission.FREEZE_FIGURES), Set.of(asked), question.asOf())
                .contains(asked);
    }

    /** 取定的数: all figures with the records behind them, read in one moment and not yet fixed. */
    public record Reading(FigureQuestion question, List<FrozenValue> values) {

        public Reading {
            values = List.copyOf(values);
        }
    }

    /** Reads what {@link #freeze} fixes; in the moment of the caller's transaction, where there is one. */
    @Transactional(readOnly = true, isolation = Isolation.REPEATABLE_READ)
    public Reading read(Viewer viewer, FigureQuestion question) {
        requireRight(viewer, question);
        return reading(question);
    }

    private Reading reading(FigureQuestion question) {
        var values =
                role.count(() -> {
                    var moment = evaluation.begin(definitions.figures(), List.of(question));
                    return definitions.figures().stream()
                            .map(one -> fixed(moment, one, question))
                            .toList();
                });
        return new Reading(question, values);
    }

    /**
     * 定稿 of what is counted now, all of one moment. Refused for a cut-off that has not come, for what would still change by
     * itself. In no transaction of the caller's: what reads one moment cannot append to the trail.
     */
    @Transactional(propagation = Propagation.NEVER)
    public Outcome<UUID> freeze(Viewer viewer, FigureQuestion question, String title) {
        requireRight(viewer, question);
        var breaches = breachesIn(question, title.strip());
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var reading = oneMoment.read(() -> reading(question));
        return Objects.requireNonNull(writing.execute(_ -> freeze(viewer, reading, title)));
    }

    /** 定稿 of what was read. Refused as above. */
    public Outcome<UUID> freeze(Viewer viewer, Reading reading, String title) {
        var question = reading.question();
        requireRight(viewer, question);
        var breaches = breachesIn(question, title.strip());
        if (!breaches.isEmpty()) {
            return new Outcome.Refused<>(breaches);
        }
        var set =
                new FrozenSet(
                        Ids.next(),
                        question.organization(),
                        organizations.get(question.organization()).name(),
                        title.strip(),
                        question.period(),
                        question.asOf(),
                        question.occasion(),
                        today.now(),
                        viewer.name(),
                        digest(reading.values()));
        store.insert(set, reading.values());
        audit.append(
                viewer.actor(),
                AuditEntry.of("定稿数据", REGISTER, set.id(), question.organization().value())
                        .with(Map.of("title", set.title(), "digest", set.digest())));
        return new Outcome.Done<>(set.id());
    }

    private void requireRight(Viewer viewer, FigureQuestion question) {
        viewer.require(Permission.FREEZE_FIGURES);
        if (!mayFreeze(viewer, question)) {
            throw new NotFound("这个组织的数据");
        }
    }

    private List<Breach> breachesIn(FigureQuestion question, String title) {
        var breaches = new ArrayList<Breach>();
        if (title.isEmpty()) {
            breaches.add(Breach.of("title", "请填写定稿名称，例如「2020年上半年汇报用数」。"));
        }
        if (title.length() > LONGEST_TITLE) {
            breaches.add(Breach.of("title", "定稿名称最多 " + LONGEST_TITLE + " 个字。"));
        }
        if (question.asOf().isAfter(today.date())) {
            breaches.add(Breach.of("asOf", "截至日还没有到，数还会变，不能定稿。"));
        }
        return breaches;
    }

    private FrozenValue fixed(Moment moment, FigureDefinition figure, FigureQuestion question) {
        var value = evaluated(moment, figure, question);
        return FrozenValue.of(value, value.quantity() == null ? List.of() : recordsOf(value));
    }

    /** Many read a fixed set: of what is closed it holds the district's value alone. */
    private FigureValue evaluated(Moment moment, FigureDefinition figure, FigureQuestion question) {
        if (figure.closedTo().isEmpty()) {
            return evaluation.evaluate(moment, figure, question);
        }
        return evaluation.isOfDistrict(question)
                ? evaluation.bare(moment, figure, question)
                : Evaluation.withheld(figure, question);
    }

    private List<UUID> recordsOf(FigureValue value) {
        if (value.definition().closedTo().isPresent()) {
            return List.of();
        }
        return counting.allRecords(
                value.definition(), value.question().organization(), value.span());
    }

    static String digest(List<FrozenValue> values) {
        var growing = new BatchDigest.Growing();
        values.forEach(value -> growing.add(value.fields()));
        return growing.digest();
    }

    /** The latest ones that the viewer may read. */
    @Transactional(readOnly = true)
    public List<FrozenSet> latest(Viewer viewer) {
        return store.sets(viewer.require(Permission.READ_FIGURES), LISTED);
    }

    @Transactional(readOnly = true)
    public FrozenSet get(Viewer viewer, UUID id) {
        return store.find(viewer.require(Permission.READ_FIGURES), id)
                .orElseThrow(() -> new NotFound("这组定稿数据"));
    }

    /** The values as they were fixed, in their order. */
    @Transactional(readOnly = true)
    public List<FrozenValue> values(Viewer viewer, FrozenSet set) {
        return store.values(get(viewer, set.id()).id());
    }

    /**
     * 与现在对照: what was fixed beside what would come out now.
     *
     * @param now null where the figure is no longer defined
     * @param come records that count now and did not then
     * @param gone records that counted then and do not now
     */
    public record Beside(
            FrozenValue then, @Nullable FigureValue now, List<UUID> come, List<UUID> gone) {

        public boolean moved() {
            return now != null && (!then.equalsNow(now) || !come.isEmpty() || !gone.isEmpty());
        }
    }

    /** Each value with what it would be now. The viewer's right to the figures of that organization was asked with the set. */
    @Transactional(readOnly = true)
    public List<Beside> besideNow(Viewer viewer, FrozenSet set) {
        var fixed = values(viewer, set);
        var figures =
                fixed.stream().flatMap(then -> definitions.find(then.figure()).stream()).toList();
        return role.count(() -> {
            var moment = evaluation.begin(figures, List.of(set.question()));
            return fixed.stream().map(then -> beside(moment, then, set.question())).toList();
        });
    }

    /** Records that came or went, as far as the viewer may open them; none where the figure is no longer defined. */
    @Transactional(readOnly = true)
    public List<RecordRegister.Line> describe(Viewer viewer, String figure, List<UUID> records) {
        return definitions
                .find(figure)
                .map(FigureDefinition::register)
                .filter(register -> register.opensWith().map(viewer::may).orElse(true))
                .map(register -> register.describe(viewer, records))
                .orElse(List.of());
    }

    private Beside beside(Moment moment, FrozenValue then, FigureQuestion question) {
        var figure = definitions.find(then.figure());
        if (figure.isEmpty()) {
            return new Beside(then, null, List.of(), List.of());
        }
        var now = evaluated(moment, figure.get(), question);
        var records = now.quantity() == null ? List.<UUID>of() : recordsOf(now);
        var come = new LinkedHashSet<>(records);
        then.records().forEach(come::remove);
        var gone = new LinkedHashSet<>(then.records());
        records.forEach(gone::remove);
        return new Beside(then, now, List.copyOf(come), List.copyOf(gone));
    }
}
