package cn.taizhang.register;

import org.jspecify.annotations.Nullable;

/**
 * 取数: where the rows of a register lie.
 *
 * @param from the tables, as they stand after {@code from}
 * @param id the record's id, as it stands after {@code select}
 * @param version counts the record's changes, as it stands after {@code select}
 * @param scope whether a row is in the scope; it names the roots as {@code :roots}
 * @param order what the list goes by at first, an expression that is never null
 * @param newestFirst whether it goes by that downwards
 * @param scopeOfAll the same as the scope, in words that suit a statement which reads the whole register
 * @param finder a function that yields the ids of rows with a part in a searched column, as far as the acting account reads them; null for none
 */
public record Source(
        String from,
        String id,
        String version,
        String scope,
        String order,
        boolean newestFirst,
        String scopeOfAll,
        @Nullable String finder) {

    public Source(
            String from,
            String id,
            String version,
            String scope,
            String order,
            boolean newestFirst) {
        this(from, id, version, scope, order, newestFirst, scope, null);
    }

    /** The same, every row of which is open to all who may read the register. */
    public Source openToAll() {
        String open = "cast(:roots as uuid[]) is not null";
        return new Source(from, id, version, open, order, newestFirst, open, finder);
    }

    /** The same, going by this column upwards; it is never null. */
    public Source upwardsBy(Column<?> column) {
        return new Source(from, id, version, scope, column.expression(), false, scopeOfAll, finder);
    }

    /** The same; all of it together is asked for in these words, for sets instead of row by row. */
    public Source together(String sql) {
        return new Source(from, id, version, scope, order, newestFirst, sql, finder);
    }

    /** The same; a word is looked up by this function of two arguments, the word and how many ids at most. */
    public Source foundBy(String function) {
        return new Source(from, id, version, scope, order, newestFirst, scopeOfAll, function);
    }
}
