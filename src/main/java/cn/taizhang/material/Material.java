package cn.taizhang.material;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.report.ReportRequest;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 材料: a text in work for an organization, a period and a cut-off.
 *
 * @param confirmBy until when the sections are to confirm their figures; null where no day was set
 * @param template what it was begun with
 */
public record Material(
        UUID id,
        OrganizationId organization,
        String organizationName,
        String title,
        ReportPeriod period,
        LocalDate asOf,
        @Nullable LocalDate confirmBy,
        String template,
        State state,
        LocalDateTime startedAt,
        String startedBy) {

    private static final int LONGEST_TITLE = 100;

    /** What no material begins with. The day to confirm by is told with its year, because that is what people mistype. */
    static List<Breach> unfit(String title, @Nullable LocalDate confirmBy, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (title.isBlank() || title.strip().length() > LONGEST_TITLE) {
            breaches.add(Breach.of("title", "材料名称要写 1 至 %d 个字。".formatted(LONGEST_TITLE)));
        }
        if (confirmBy != null && confirmBy.isBefore(today)) {
            breaches.add(
                    Breach.of(
                            "confirmBy",
                            "核对期限%s已经过了，请写今天（%s）或以后的一天。"
                                    .formatted(
                                            ChineseDates.full(confirmBy),
                                            ChineseDates.full(today))));
        }
        return breaches;
    }

    public ReportRequest request() {
        return new ReportRequest(organization, period, asOf);
    }
}
