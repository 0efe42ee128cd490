package cn.taizhang.material;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.ReportPeriod.Span;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.Organizations;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * 起草半年汇报的待办: the first half of the year ends in ten days or less, or ended no more than thirty days ago, and nobody has begun
 * the report of the district yet.
 */
@Component
@Transactional(readOnly = true)
class ReportDuties implements DutySource {

    private static final int DAYS_BEFORE = 10;
    private static final int DAYS_AFTER = 30;

    private final MaterialStore store;
    private final Organizations organizations;

    ReportDuties(MaterialStore store, Organizations organizations) {
        this.store = store;
        this.organizations = organizations;
    }

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.DRAFT_REPORTS)) {
            return List.of();
        }
        var period = new ReportPeriod(today.getYear(), Span.HALF_YEAR, 1);
        boolean due =
                !today.isBefore(period.end().minusDays(DAYS_BEFORE))
                        && !today.isAfter(period.end().plusDays(DAYS_AFTER));
        return due && waits(viewer, period, today) ? List.of(duty(period)) : List.of();
    }

    /** The built-in report is the district's: it waits for whoever drafts for that. */
    private boolean waits(Viewer viewer, ReportPeriod period, LocalDate today) {
        return organizations.pathTo(viewer.home(), today).stream()
                .findFirst()
                .map(Organization::id)
                .filter(one ->
                        organizations.isWithin(viewer.scope(Permission.DRAFT_REPORTS), one, today))
                .filter(one -> !store.isBegun(one, period, Materials.BUILT_IN))
                .isPresent();
    }

    private static Duty duty(ReportPeriod period) {
        return new Duty(
                period.label() + "汇报可以起草了",
                "数由登记的记录自动填入；补录、更正过的记录按发生当天计入，起草后仍会随记录变动。",
                period.end(),
                "材料",
                false,
                "/reports/draft?period=" + period.text());
    }
}
