package cn.taizhang.decision;

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

/** 社区核对: whether a record may be entered where it says, and whether there was such a community on its day. */
@Component
class CommunityChecks {

    private final Organizations organizations;
    private final Today today;

    CommunityChecks(Organizations organizations, Today today) {
        this.organizations = organizations;
        this.today = today;
    }

    /**
     * 要核对的.
     *
     * @param named the organization the record says
     * @param former the one it said before, null for a new record
     * @param on the record's first day, null where it has none yet
     */
    record Asked(
            @Nullable OrganizationId named,
            @Nullable OrganizationId former,
            @Nullable LocalDate on) {}

    /** Looks all of them up together. */
    Answers of(Viewer viewer, List<Asked> asked) {
        var ids =
                asked.stream()
                        .flatMap(one -> Stream.of(one.named(), one.former()))
                        .filter(Objects::nonNull)
                        .collect(Collectors.toSet());
        return new Answers(
                organizations.within(viewer.scope(Permission.RECORD), ids, today.date()),
                organizations.among(ids).stream()
                        .collect(Collectors.toMap(Organization::id, Function.identity())));
    }

    /** 核对所得. */
    record Answers(Set<OrganizationId> kept, Map<OrganizationId, Organization> known) {

        List<Breach> breachesIn(Asked asked) {
            var former = asked.former();
            if (former != null && !kept.contains(former)) {
                return List.of(Breach.overall("这条记录由所属社区或其上级的登记人员更正。"));
            }
            var named = asked.named();
            if (named == null) {
                return List.of();
            }
            var organization = known.get(named);
            if (organization == null || !kept.contains(named)) {
                return List.of(Breach.of("organization", "只能登记本社区及管理范围内的社区。"));
            }
            if (organization.kind() != OrganizationKind.COMMUNITY) {
                return List.of(
                        Breach.of(
                                "organization",
                                "「%s」是%s，不是社区；请按社区逐个登记。"
                                        .formatted(
                                                organization.name(), organization.kind().label())));
            }
            var on = asked.on();
            return on == null || organization.existsOn(on)
                    ? List.of()
                    : List.of(
                            Breach.of(
                                    "organization",
                                    "%s在%s尚未设立或已经撤销，请核对社区和日期。"
                                            .formatted(
                                                    organization.name(), ChineseDates.full(on))));
        }
    }
}
