package cn.taizhang.register;

/**
 * 取数: where the rows of a register lie.
 *
 * @param from the tables, as they stand after {@code from}
 * @param id the record's id, as it stands after {@code select}
 * @param version counts the record's changes, as it stands after {@code select}
 * @param scope whether a row is in the scope; it names the roots as {@code :roots}
 * @param order what the list goes by at first, an expression that is never null
 * @param newestFirst whether it goes by that downwards
 */
public record Source(
        String from, String id, String version, String scope, String order, boolean newestFirst) {

    /** The same, every row of which is open to all who may read the register. */
    public Source openToAll() {
        return new Source(
                from, id, version, "cast(:roots as uuid[]) is not null", order, newestFirst);
    }

    /** The same, going by this column upwards; it is never null. */
    public Source upwardsBy(Column<?> column) {
        return new Source(from, id, version, scope, column.expression(), false);
    }
}
