package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** 平表的收入: a record is one row, known by its key; who may write it is asked by its owner. */
final class PlainIntake implements Intake<Entry> {

    private final PlainTable table;
    private final RowRule rule;
    private final UnaryOperator<Entry> completing;
    private final RowsCheck owners;
    private final List<RowsCheck> others;
    private final PlainStore store;
    private final Today today;

    PlainIntake(
            PlainTable table,
            RowRule rule,
            UnaryOperator<Entry> completing,
            RowsCheck owners,
            List<RowsCheck> others,
            PlainStore store,
            Today today) {
        this.table = table;
        this.rule = rule;
        this.completing = completing;
        this.owners = owners;
        this.others = others;
        this.store = store;
        this.today = today;
    }

    @Override
    public List<@Nullable UUID> known(Viewer viewer, List<Entry> rows) {
        return store.known(table, rows);
    }

    @Override
    public Entry draft(Entry row) {
        return completing.apply(row);
    }

    @Override
    public List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<Entry>> candidates) {
        if (candidates.isEmpty()) {
            return List.of();
        }
        var breaches = new ArrayList<List<Breach>>();
        candidates.forEach(
                one -> breaches.add(new ArrayList<>(rule.breachesIn(one.draft(), today.date()))));
        addTo(breaches, owners.breachesIn(viewer, candidates));
        var rows = candidates.stream().map(Candidate::draft).toList();
        table.references().forEach(reference -> breachesIn(reference, rows, breaches));
        others.forEach(check -> addTo(breaches, check.breachesIn(viewer, candidates)));
        var apart = table.apart();
        if (apart != null) {
            breachesIn(apart, candidates, rows, breaches);
        }
        return breaches;
    }

    private static void addTo(List<List<Breach>> breaches, List<List<Breach>> more) {
        for (int i = 0; i < breaches.size(); i++) {
            breaches.get(i).addAll(more.get(i));
        }
    }

    private void breachesIn(
            PlainTable.Reference reference, List<Entry> rows, List<List<Breach>> breaches) {
        var named = reference.named();
        var there = store.exist(reference, rows);
        for (int i = 0; i < rows.size(); i++) {
            var row = rows.get(i);
            if (!there.get(i) && named.stream().allMatch(column -> row.get(column) != null)) {
                breaches.get(i).add(Breach.of(named.getLast().key(), reference.told()));
            }
        }
    }

    private void breachesIn(
            PlainTable.Apart apart,
            List<Candidate<Entry>> candidates,
            List<Entry> rows,
            List<List<Breach>> breaches) {
        store.takeTurns(table);
        var others =
                store.overlapping(
                        table, apart, candidates.stream().map(Candidate::id).toList(), rows);
        for (int i = 0; i < rows.size(); i++) {
            var written = others.get(i);
            var other = written != null ? written : oneBefore(apart, rows, i, breaches);
            if (other != null) {
                breaches.get(i).add(overlap(apart, other.from(), other.to()));
            }
        }
    }

    private static Breach overlap(PlainTable.Apart apart, LocalDate from, @Nullable LocalDate to) {
        return Breach.of(
                apart.from().key(),
                to == null
                        ? "已登记自%s起的同样一条，尚未终止；请先更正那一条，填写%s。"
                                .formatted(ChineseDates.full(from), apart.to().heading())
                        : "与已登记的时间（%s）重叠，请核对日期。"
                                .formatted(ChineseDates.range(from, to.minusDays(1))));
    }

    /** A sheet's rows are judged some hundred at a time: good ones that go before are not written yet. */
    private static PlainStore.@Nullable Period oneBefore(
            PlainTable.Apart apart, List<Entry> rows, int place, List<List<Breach>> breaches) {
        var row = rows.get(place);
        for (int i = 0; i < place; i++) {
            var one = rows.get(i);
            boolean same =
                    apart.same().stream()
                            .allMatch(column -> Objects.equals(one.held(column), row.held(column)));
            if (same
                    && breaches.get(i).isEmpty()
                    && !Objects.equals(one.id(), row.id())
                    && overlap(apart, one, row)) {
                return new PlainStore.Period(
                        Objects.requireNonNull(one.get(apart.from())), one.get(apart.to()));
            }
        }
        return null;
    }

    private static boolean overlap(PlainTable.Apart apart, Entry one, Entry other) {
        var from = one.get(apart.from());
        var otherFrom = other.get(apart.from());
        if (from == null || otherFrom == null) {
            return false;
        }
        var to = one.get(apart.to(), LocalDate.MAX);
        var otherTo = other.get(apart.to(), LocalDate.MAX);
        return from.isBefore(otherTo) && otherFrom.isBefore(to);
    }

    @Override
    public void add(Viewer viewer, List<Candidate<Entry>> candidates) {
        store.insert(table, candidates, viewer.actor(), today.now());
    }

    @Override
    public boolean change(Viewer viewer, Candidate<Entry> one) {
        int version = Objects.requireNonNull(one.before()).version();
        return store.replace(table, one.id(), version, one.draft());
    }

    @Override
    public @Nullable UUID organization(Entry row) {
        var owner = owner(row);
        return owner == null ? null : owner.value();
    }

    @Override
    public @Nullable OrganizationId owner(Entry row) {
        return row.organization(table.owner());
    }

    @Override
    public boolean mayOwn(OrganizationKind kind) {
        return table.owners().isEmpty() || table.owners().contains(kind);
    }

    @Override
    public List<@Nullable Object> digested(Candidate<Entry> one) {
        var fields = new ArrayList<@Nullable Object>();
        fields.add(one.id());
        table.written().forEach(column -> fields.add(one.draft().held(column)));
        return fields;
    }
}
