package cn.taizhang.membership;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.register.Column;
import cn.taizhang.register.Entry;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * 名册一行所指: the person a row is about and the slice of that person's membership it means.
 *
 * @param person the person, or the id a new one will get; null where nobody is meant
 * @param known what is recorded of the person, null for a new one
 * @param slices of the person, in the order of their days
 * @param meant which of them the row means, null for none of them
 * @param fromToday whether it stands on the roll from the day of the import, for lack of another
 */
record MemberRow(
        @Nullable UUID person,
        @Nullable KnownPerson known,
        List<KnownSlice> slices,
        @Nullable UUID meant,
        boolean fromToday) {

    static final Column<MemberRow> COLUMN = Aside.column("memberRow");

    static final MemberRow OF_NOBODY = new MemberRow(null, null, List.of(), null, false);

    /** 已登记的人. */
    record KnownPerson(UUID id, String name, String sex, LocalDate bornOn) {}

    /**
     * 已登记的一段党籍.
     *
     * @param toOn null while it lasts
     * @param deceased whether it ended with the person's death
     */
    record KnownSlice(
            UUID id,
            UUID person,
            OrganizationId organization,
            String organizationName,
            LocalDate fromOn,
            @Nullable LocalDate toOn,
            boolean deceased) {

        boolean open() {
            return toOn == null;
        }
    }

    /**
     * Which slice a row means: the one whose number it carries, or whose first day it names; or else the one that it ends or
     * that lasts. A row of a first and a last day means none that lasts longer.
     */
    static Optional<KnownSlice> meant(Entry row, List<KnownSlice> slices) {
        var from = row.get(MemberRegister.FROM_ON);
        var to = row.get(MemberRegister.TO_ON);
        var named =
                first(slices, one -> one.id().equals(row.id()))
                        .or(() -> first(slices, one -> one.fromOn().equals(from)));
        if (from != null) {
            return to == null ? named.or(() -> first(slices, KnownSlice::open)) : named;
        }
        return named.or(() -> first(slices, one -> to != null && to.equals(one.toOn())))
                .or(() -> first(slices, KnownSlice::open));
    }

    private static Optional<KnownSlice> first(
            List<KnownSlice> slices, Predicate<KnownSlice> wanted) {
        return slices.stream().filter(wanted).findFirst();
    }
}
