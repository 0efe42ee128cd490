package cn.taizhang.tablefill;

import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.tablefill.Layout.Holder;
import cn.taizhang.tablefill.OrganizationNames.Standing;
import cn.taizhang.tablefill.TableFilling.Row;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** 认行: the rows of a table as organizations of the tree on the cut-off; what has been merged since is told. */
final class RowMatching {

    private static final List<OrganizationKind> MERGED =
            List.of(OrganizationKind.SUBDISTRICT, OrganizationKind.COMMUNITY);
    private static final int YEARS_BACK = 5;

    private final Organizations organizations;
    private final Organization whole;
    private final OrganizationNames names;
    private final OrganizationNames ended;

    /** @param whole the organization the table is filled for */
    RowMatching(Organizations organizations, Organization whole, LocalDate period, LocalDate asOf) {
        this.organizations = organizations;
        this.whole = whole;
        var district = organizations.pathTo(whole.id(), asOf).stream().findFirst().orElse(whole);
        var all = standing(district, asOf);
        this.names = new OrganizationNames(district.name(), all);
        this.ended = new OrganizationNames(district.name(), ended(district, period, asOf));
    }

    /** Those that stand there on the day. */
    OrganizationNames names() {
        return names;
    }

    List<Row> rows(List<Holder> holders) {
        var usual = usual(holders);
        return holders.stream().map(holder -> row(holder, usual)).toList();
    }

    private Row row(Holder holder, @Nullable OrganizationKind usual) {
        return switch (holder.kind()) {
            case TOTAL -> new Row(holder, whole, "");
            case SUBTOTAL -> new Row(holder, null, "小计由表自己合，没有填。");
            case ORGANIZATION -> named(holder, usual);
        };
    }

    private Row named(Holder holder, @Nullable OrganizationKind usual) {
        var above =
                holder.above().isEmpty() || holder.above().equals(holder.name())
                        ? null
                        : names.meant(holder.above(), null, OrganizationKind.SUBDISTRICT)
                                .organization();
        var meant = names.meant(holder.name(), above, usual);
        if (meant.organization() != null || names.knows(holder.name())) {
            return new Row(holder, meant.organization(), meant.why());
        }
        var gone = ended.meant(holder.name(), null, usual).organization();
        if (gone == null) {
            return new Row(holder, null, meant.why());
        }
        var successor = gone.successor() == null ? null : organizations.get(gone.successor());
        return new Row(holder, null, OrganizationNames.ended(gone, successor));
    }

    /** What most rows are: decides where a street and a community are called the same. */
    private @Nullable OrganizationKind usual(List<Holder> holders) {
        Map<OrganizationKind, Long> counted =
                holders.stream()
                        .filter(holder -> holder.kind() == Holder.Kind.ORGANIZATION)
                        .map(holder -> names.meant(holder.name(), null, null).organization())
                        .filter(Objects::nonNull)
                        .collect(Collectors.groupingBy(Organization::kind, Collectors.counting()));
        return counted.entrySet().stream()
                .max(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .map(Map.Entry::getKey)
                .orElse(null);
    }

    private List<Standing> standing(Organization district, LocalDate day) {
        var all = new ArrayList<>(List.of(new Standing(district, null)));
        for (var child : organizations.childrenOf(district.id(), day)) {
            all.add(new Standing(child, district.id()));
            organizations
                    .childrenOf(child.id(), day)
                    .forEach(below -> all.add(new Standing(below, child.id())));
        }
        return all;
    }

    private List<Standing> ended(Organization district, LocalDate period, LocalDate asOf) {
        var days =
                Stream.iterate(0, years -> years + 1)
                        .limit(YEARS_BACK)
                        .map(period::minusYears)
                        .toList();
        return days.stream()
                .flatMap(day ->
                        MERGED.stream()
                                .flatMap(kind ->
                                        organizations.under(district.id(), kind, day).stream()))
                .filter(one -> !one.existsOn(asOf))
                .collect(
                        Collectors.toMap(
                                Organization::id, Function.identity(), (first, _) -> first))
                .values()
                .stream()
                .map(one -> new Standing(one, (OrganizationId) null))
                .toList();
    }
}
