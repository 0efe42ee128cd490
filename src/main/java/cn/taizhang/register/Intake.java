package cn.taizhang.register;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 收入: how records come into a register, by its form one at a time and by an import a few hundred at a time, always inside a
 * transaction. What is alike in all registers is done for it: cells are read, rows are compared with what is there, columns
 * that a sheet does not have keep what they held, and the audit trail gets its entries.
 *
 * @param <D> the module's own draft
 */
public interface Intake<D> {

    /** So many rows are judged together; a register whose rows refer to one another takes more. */
    default int chunk() {
        return SheetImport.CHUNK;
    }

    /**
     * The rows with what they leave out and what follows from what they say, before anything is asked of them; as many, in
     * their order.
     */
    default List<Entry> prepared(Viewer viewer, List<Entry> rows) {
        return rows;
    }

    /** Puts personal values, which lie encrypted where no statement reaches them, into records as they were read. */
    default void complete(List<Entry> records) {}

    /** Which records these rows mean, null for those that are new; as many answers as rows, in their order. */
    List<@Nullable UUID> known(Viewer viewer, List<Entry> rows);

    /** What a row says, completed with what the record held where the sheet or form says nothing. */
    D draft(Entry row);

    /**
     * Everything wrong with each, asked together; as many answers as drafts, in their order. The rights to write where the
     * drafts say, and to change what stands there, are asked here as well.
     */
    List<List<Breach>> breachesIn(Viewer viewer, List<Candidate<D>> candidates);

    /** Writes new records under the ids of their candidates. */
    void add(Viewer viewer, List<Candidate<D>> candidates);

    /** Writes a changed one; false when it was changed by somebody else since it was read. */
    boolean change(Viewer viewer, Candidate<D> candidate);

    /** Whose trail the record belongs to, or null for the installation's. */
    @Nullable UUID organization(D draft);

    /** Whose record it is, where the register marks 代录; null while that is not told yet. */
    default @Nullable OrganizationId owner(D draft) {
        return null;
    }

    /** 谁来更正: whether the viewer keeps a record, where that does not go by whose organization it is; empty where it does. */
    default Optional<Boolean> isKeptBy(Viewer viewer, Entry record) {
        return Optional.empty();
    }

    /** Whether organizations of this kind have such records; a form proposes no others. */
    default boolean mayOwn(OrganizationKind kind) {
        return true;
    }

    /** What the audit trail's digest of a batch is over; no personal value that could be guessed from it. */
    List<? extends @Nullable Object> digested(Candidate<D> candidate);

    /** Whether the module keeps former versions of its records itself; the audit trail then names columns, not what they said. */
    default boolean keepsFormerVersions() {
        return false;
    }

    /** What whoever brought these in should know beyond their number, one line each. */
    default List<String> notes(List<Candidate<D>> added) {
        return List.of();
    }

    /**
     * 文件中没有的: what the register holds today for the organizations that a file names and no row of it meant. Told, never
     * ended by it. Empty for registers whose files are not expected to be complete.
     *
     * @param organizations those that rows belonged to
     * @param meant the records that rows meant
     */
    default List<String> notInFile(Viewer viewer, Set<UUID> organizations, Set<UUID> meant) {
        return List.of();
    }

    /**
     * 待收入的一条.
     *
     * @param id the record's, or the one it will get
     * @param before what is there, null for a new one
     * @param numbered whether the row came with a number of its own
     * @param onBehalf 代录: for a new one of a register that marks it, whether others enter it than the people it belongs to
     */
    record Candidate<D>(
            UUID id, @Nullable Entry before, D draft, boolean numbered, boolean onBehalf) {

        /** The organization that the column named before; null for a new one. */
        public @Nullable OrganizationId formerly(Column<OrganizationReference> column) {
            return before == null ? null : before.organization(column);
        }
    }
}
