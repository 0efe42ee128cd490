package cn.taizhang.register;

import cn.taizhang.organization.OrganizationKind;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 平表: a table of which each row is one record of a register, column by column. It is read, compared and written by the
 * mechanism alone; its module says what the columns are and what is wrong with a row. Besides the columns the table has
 * {@code district}, {@code version}, {@code recorded_at} and {@code recorded_by}.
 *
 * @param name the table with its schema; in SQL it goes by {@code r}, and the directory entry of the owner by {@code o}
 * @param id its column of the record's id
 * @param columns of the register, in the order of the official table
 * @param owner whose records they are
 * @param since the day on which the owner must exist; whose the record is in scope goes by the tree of that day
 * @param owners the kinds of organizations that have such records; empty for all
 * @param apart null where records need not keep apart
 * @param references what rows name in other plain tables
 */
public record PlainTable(
        String name,
        String id,
        List<Column<?>> columns,
        Column<OrganizationReference> owner,
        Column<LocalDate> since,
        Set<OrganizationKind> owners,
        @Nullable Apart apart,
        List<Reference> references) {

    /** 代录, for the registers that mark it. */
    public static final Column<Boolean> ON_BEHALF =
            Column.of("onBehalf", "代录", ColumnTypes.yesNo())
                    .in("on_behalf")
                    .with(Trait.KEPT_BY_PRODUCT, Trait.ON_BEHALF);

    public PlainTable {
        columns = List.copyOf(columns);
        owners = Set.copyOf(owners);
        references = List.copyOf(references);
    }

    public PlainTable(
            String name,
            String id,
            List<Column<?>> columns,
            Column<OrganizationReference> owner,
            Column<LocalDate> since) {
        this(name, id, columns, owner, since, Set.of(), null, List.of());
    }

    /**
     * 不重叠: two records of which these columns say the same never stand on the same day.
     *
     * @param from the first day of a record; one without it keeps apart from nobody
     * @param to the first day after it
     * @param same what makes them the same thing
     */
    public record Apart(Column<LocalDate> from, Column<LocalDate> to, List<Column<?>> same) {

        public Apart {
            same = List.copyOf(same);
        }
    }

    /**
     * 引用: a row is about a record of another plain table, which it names by what that one is known by.
     *
     * @param named of this table
     * @param of of the other, as many, in the same order
     * @param told what is said beside the last of the columns where there is no such record
     */
    public record Reference(PlainTable to, List<Column<?>> named, List<Column<?>> of, String told) {

        public Reference {
            named = List.copyOf(named);
            of = List.copyOf(of);
        }
    }

    public PlainTable ownedBy(OrganizationKind... kinds) {
        return new PlainTable(name, id, columns, owner, since, Set.of(kinds), apart, references);
    }

    public PlainTable keptApart(Column<LocalDate> from, Column<LocalDate> to, Column<?>... same) {
        return new PlainTable(
                name,
                id,
                columns,
                owner,
                since,
                owners,
                new Apart(from, to, List.of(same)),
                references);
    }

    public PlainTable refersTo(Reference... others) {
        return new PlainTable(name, id, columns, owner, since, owners, apart, List.of(others));
    }

    /** Where the rows lie; the list goes by {@link #since}, the newest first. */
    public Source source() {
        return new Source(
                "%s r join organization.directory o on o.district = r.district and o.organization_id = r.%s"
                        .formatted(name, owner.held()),
                "r." + id,
                "r.version",
                """
                exists (select from organization.tree t
                         where t.district = r.district and t.descendant_id = r.%1$s
                           and t.ancestor_id = any(cast(:roots as uuid[]))
                           and (t.to_on = o.dissolved_on or t.from_on <= r.%2$s and t.to_on > r.%2$s))
                """
                        .formatted(owner.held(), since.held()),
                "r." + since.held(),
                true);
    }

    /** Those that the table holds and that are written from a row: what people fill in and what follows from it. */
    List<Column<?>> written() {
        return columns.stream()
                .filter(one -> !one.held().isEmpty() && !one.equals(ON_BEHALF))
                .toList();
    }

    List<Column<?>> keys() {
        return columns.stream().filter(one -> one.is(Trait.KEY)).toList();
    }

    /** Whether it marks 代录. */
    boolean marksOnBehalf() {
        return columns.contains(ON_BEHALF);
    }
}
