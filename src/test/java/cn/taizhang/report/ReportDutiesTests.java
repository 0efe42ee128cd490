package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("材料的待办")
class ReportDutiesTests {

    private final Viewer drafter = Viewer.commandLine("test", new OrganizationId(Ids.next()));

    @ParameterizedTest(name = "{0}：{1}")
    @CsvSource({
        "2020-06-20, ''",
        "2020-06-21, 2020年上半年",
        "2020-06-30, 2020年上半年",
        "2020-07-01, 2020年上半年",
        "2020-07-30, 2020年上半年",
        "2020-07-31, ''",
        "2020-12-31, ''"
    })
    void a_report_is_due_from_ten_days_before_to_thirty_days_after_the_end(
            LocalDate today, String period) {
        var duties = new ReportDuties().dutiesOf(drafter, today);

        assertThat(duties)
                .extracting(duty -> duty.title().replace("汇报可以起草了", ""))
                .isEqualTo(period.isEmpty() ? java.util.List.of() : java.util.List.of(period));
    }
}
