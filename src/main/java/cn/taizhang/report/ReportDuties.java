package cn.taizhang.report;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.ReportPeriod.Span;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 材料的待办: the first half of the year ends within ten days, or ended no more than thirty days ago. */
@Component
class ReportDuties implements DutySource {

    private static final int DAYS_BEFORE = 10;
    private static final int DAYS_AFTER = 30;

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.DRAFT_REPORTS)) {
            return List.of();
        }
        var period = new ReportPeriod(today.getYear(), Span.HALF_YEAR, 1);
        if (!today.isAfter(period.end().minusDays(DAYS_BEFORE))
                || today.isAfter(period.end().plusDays(DAYS_AFTER))) {
            return List.of();
        }
        return List.of(
                new Duty(
                        period.label() + "汇报可以起草了",
                        "数由登记的记录自动填入；补录、更正过的记录按发生当天计入，起草后仍会随记录变动。",
                        period.end(),
                        "材料",
                        false,
                        "/reports/draft?period=" + period.text()));
    }
}
