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

/** 材料的待办: a half-year ends within ten days, or ended less than a month ago. */
@Component
class ReportDuties implements DutySource {

    private static final int DAYS_BEFORE = 10;
    private static final int DAYS_AFTER = 30;

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.DRAFT_REPORTS)) {
            return List.of();
        }
        var present = ReportPeriod.containing(today, Span.HALF_YEAR);
        var period =
                today.isAfter(present.end().minusDays(DAYS_BEFORE)) ? present : present.previous();
        if (today.isAfter(period.end().plusDays(DAYS_AFTER))) {
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
