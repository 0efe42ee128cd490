package cn.taizhang.register;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Today;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 归属核对: whether a record may be entered where it says, and whether there was such an organization on its day. */
@Component
public class OwnerChecks {

    private final Organizations organizations;
    private final Today today;

    OwnerChecks(Organizations organizations, Today today) {
        this.organizations = organizations;
        this.today = today;
    }

    /**
     * 要核对的.
     *
     * @param named the organization the record says, null while that is lacking
     * @param former the one it said before, null for a new record
     * @param on the record's first day, null where it has none yet
     */
    public record Asked(
            @Nullable OrganizationId named,
            @Nullable OrganizationId former,
            @Nullable LocalDate on) {}

    /**
     * What is wrong with each, asked together, in their order.
     *
     * @param kinds the organizations that have such records; empty for all
     * @param field the column that says whose the record is
     */
    public List<List<Breach>> breachesIn(
            Viewer viewer,
            Permission keeps,
            Set<OrganizationKind> kinds,
            String field,
            List<Asked> asked) {
        var ids =
                asked.stream()
                        .flatMap(one -> Stream.of(one.named(), one.former()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        var kept = organizations.within(viewer.scope(keeps), ids, today.date());
        Map<OrganizationId, Organization> known =
                organizations.among(ids).stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity()));
        return asked.stream().map(one -> breachesIn(one, kept, known, kinds, field)).toList();
    }

    private static List<Breach> breachesIn(
            Asked asked,
            Set<OrganizationId> kept,
            Map<OrganizationId, Organization> known,
            Set<OrganizationKind> kinds,
            String field) {
        var former = asked.former();
        if (former != null && !kept.contains(former)) {
            return List.of(Breach.overall("这条记录由所属组织或其上级的登记人员更正。"));
        }
        var named = asked.named();
        if (named == null) {
            return List.of();
        }
        var organization = known.get(named);
        if (organization == null || !kept.contains(named)) {
            return List.of(Breach.of(field, "只能登记本组织及管理范围内的组织。"));
        }
        if (!kinds.isEmpty() && !kinds.contains(organization.kind())) {
            return List.of(Breach.of(field, ofAnotherKind(organization, kinds)));
        }
        var on = asked.on();
        return on == null || organization.existsOn(on)
                ? List.of()
                : List.of(
                        Breach.of(
                                field,
                                "%s在%s尚未设立或已经撤销，请核对。"
                                        .formatted(organization.name(), ChineseDates.full(on))));
    }

    private static String ofAnotherKind(Organization organization, Set<OrganizationKind> kinds) {
        return "「%s」是%s；这里登记的是%s。"
                .formatted(
                        organization.name(),
                        organization.kind().label(),
                        kinds.stream()
                                .sorted()
                                .map(OrganizationKind::label)
                                .collect(Collectors.joining("、")));
    }
}
