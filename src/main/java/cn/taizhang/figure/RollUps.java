package cn.taizhang.figure;

import cn.taizhang.kernel.Acting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * 汇总: brings the sums kept ready up to what is recorded, all in one moment of the database. Nothing depends on when that happens: who
 * reads in between counts what has changed anew. It never waits for a writer, and no writer for it.
 */
@Service
public class RollUps {

    /** 隶属关系: where it changed, sums of all figures are out. */
    static final String TREE = "tree";

    private static final Logger LOG = LoggerFactory.getLogger(RollUps.class);

    private final RollUpStore store;
    private final List<FigureDefinition> figures;
    private final TransactionTemplate oneMoment;

    @Autowired
    RollUps(RollUpStore store, Definitions definitions, PlatformTransactionManager transactions) {
        this(store, definitions, ofOneMoment(transactions));
    }

    RollUps(RollUpStore store, Definitions definitions, TransactionTemplate oneMoment) {
        this.store = store;
        this.figures = kept(definitions);
        this.oneMoment = oneMoment;
    }

    /** What is kept ready: figures that say so, and what is in doubt about them. */
    static List<FigureDefinition> kept(Definitions definitions) {
        return definitions.figures().stream()
                .filter(RollUps::rolledUp)
                .flatMap(figure ->
                        Stream.concat(
                                Stream.of(figure), figure.doubts().stream().map(Doubt::counted)))
                .toList();
    }

    /** Every statement sees what the first one saw: what is taken up is what is forgotten. */
    private static TransactionTemplate ofOneMoment(PlatformTransactionManager transactions) {
        var template = new TransactionTemplate(transactions);
        template.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
        // joined to one that sees every statement's own moment it would forget what it never took
        // up
        template.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return template;
    }

    /**
     * 汇总一次.
     *
     * @return whether it was done; not when another process did it at the same time
     */
    public boolean bringUp() {
        try {
            Acting.commandLine().run(() -> oneMoment.executeWithoutResult(_ -> bringUpNow()));
            return true;
        } catch (ConcurrencyFailureException anotherDidIt) {
            return false;
        }
    }

    /** 核对汇总: one line for each figure whose sums are not what the records make them, leaving aside what has not been taken up yet. */
    public List<String> differences() {
        var differences = new ArrayList<String>();
        Acting.commandLine()
                .run(() -> oneMoment.executeWithoutResult(_ -> differences.addAll(differing())));
        return differences;
    }

    /** The same, in the one moment of the caller's transaction. */
    List<String> differing() {
        var differences = new ArrayList<String>();
        if (store.changes(TREE).notes() > 0) {
            return differences;
        }
        var digests = store.digests();
        for (var figure : figures) {
            if (!store.isOf(figure, digests) || store.changes(source(figure)).all()) {
                continue;
            }
            long stale = store.stale(figure);
            long wrong = store.wrong(figure);
            if (stale + wrong > 0) {
                differences.add(
                        "「%s」的汇总与记录不符：%d 条计入、%d 个和。".formatted(figure.label(), stale, wrong));
            }
        }
        return differences;
    }

    private void bringUpNow() {
        if (!store.hasDistrict()) {
            return;
        }
        var digests = store.digests();
        boolean redrawn = store.changes(TREE).notes() > 0;
        var changes = new HashMap<String, RollUpStore.Changes>();
        var pending = new ArrayList<Runnable>();
        for (var figure : figures) {
            var changed = changes.computeIfAbsent(source(figure), store::changes);
            if (redrawn
                    || !store.isOf(figure, digests)
                    || changed.all()
                    || changed.notes() > RollUpSql.MANY) {
                pending.add(() -> makeAnew(figure));
            } else if (changed.notes() > 0) {
                pending.add(() -> takeUpChanged(figure));
            }
        }
        if (pending.isEmpty() && !redrawn) {
            return;
        }
        figures.forEach(store::takeTurn);
        pending.forEach(Runnable::run);
        store.keepOnly(figures);
        store.takenUp();
    }

    private void makeAnew(FigureDefinition figure) {
        store.makeAnew(figure);
        putAsideIfUnfit(figure, false);
    }

    private void takeUpChanged(FigureDefinition figure) {
        store.takeOut(figure);
        store.putIn(figure);
        putAsideIfUnfit(figure, true);
    }

    private void putAsideIfUnfit(FigureDefinition figure, boolean onlyChanged) {
        if (store.unfit(figure, onlyChanged)) {
            LOG.error("{} 的记录不能按天汇总（同一主体有两天，或同一记录属于两个主体），改从记录里数", figure.code());
            store.putAside(figure);
        }
    }

    static boolean rolledUp(FigureDefinition figure) {
        return figure.share().isEmpty() && figure.contributions().source() != null;
    }

    static String source(FigureDefinition figure) {
        return Objects.requireNonNull(figure.contributions().source());
    }
}
