package cn.taizhang.quality;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Registers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 数据质量的待办: what is probably wrong with records that the viewer keeps, one line a check. A superior is not reminded of what others
 * have to mend, and the district looks at the page of the checks; what is only worth a look waits there as well.
 */
@Component
@Transactional(readOnly = true)
class QualityDuties implements DutySource {

    private static final int MOST = 3;

    private final Checks checks;
    private final CheckStore store;
    private final Registers registers;
    private final Organizations organizations;

    QualityDuties(
            Checks checks, CheckStore store, Registers registers, Organizations organizations) {
        this.checks = checks;
        this.store = store;
        this.registers = registers;
        this.organizations = organizations;
    }

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        boolean ownOnly = viewer.may(Permission.RETURN_RECORDS);
        if (ownOnly && holdsDistrict(viewer)) {
            // every desk of the district would look through all its records for the few that are
            // its own
            return List.of();
        }
        var byKeeping =
                checks.all().stream()
                        .filter(check -> check.severity() == Severity.TO_VERIFY)
                        .filter(check -> registers.get(check.register()).isKeptBy(viewer))
                        .filter(check -> viewer.may(registers.get(check.register()).reads()))
                        .collect(
                                Collectors.groupingBy(
                                        check -> registers.get(check.register()).keeps()));
        var found = new HashMap<String, Long>();
        byKeeping.forEach((keeps, some) ->
                store.waiting(some, viewer.scope(keeps), ownOnly, today)
                        .forEach(one -> found.put(one.key(), one.found())));
        return checks.all().stream()
                .filter(check -> found.containsKey(check.key()))
                .sorted((one, other) -> Long.compare(count(found, other), count(found, one)))
                .limit(MOST)
                .map(check -> duty(check, count(found, check)))
                .toList();
    }

    private boolean holdsDistrict(Viewer viewer) {
        return organizations.among(viewer.scope(Permission.RETURN_RECORDS).roots()).stream()
                .anyMatch(one -> one.kind() == OrganizationKind.DISTRICT);
    }

    private static long count(Map<String, Long> found, Check check) {
        return found.getOrDefault(check.key(), 0L);
    }

    private static Duty duty(Check check, long found) {
        return new Duty(
                "核对：%s（%d 条%s）".formatted(check.name(), found, found < CheckStore.MANY ? "" : "以上"),
                check.remedy(),
                null,
                Severity.TO_VERIFY.label(),
                false,
                "/quality/" + check.key());
    }
}
