package cn.taizhang.campaign.web;

import cn.taizhang.campaign.Programme;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * 专题与机制列表页.
 *
 * @param mayStart whether the viewer keeps programmes anywhere
 */
record ProgrammesPage(LocalDate today, List<Row> rows, boolean mayStart) {

    /**
     * 一行.
     *
     * @param end address of the form that ends it, null where the viewer may not or it has ended
     */
    record Row(
            String name,
            String number,
            String kind,
            String organization,
            String from,
            String to,
            String state,
            String tone,
            @Nullable String end) {

        static Row of(Programme programme, boolean mayEnd, LocalDate today) {
            var endsOn = programme.endsOn();
            boolean over = endsOn != null && !endsOn.isAfter(today);
            boolean ahead = programme.startsOn().isAfter(today);
            return new Row(
                    programme.name(),
                    programme.documentNumber(),
                    programme.kind().label(),
                    programme.organizationName(),
                    ChineseDates.full(programme.startsOn()),
                    endsOn == null ? "" : ChineseDates.full(endsOn.minusDays(1)),
                    over ? "已结束" : ahead ? "未启动" : "开展中",
                    over || ahead ? "" : "ok",
                    mayEnd && endsOn == null
                            ? "/programmes/" + programme.id().value() + "/end"
                            : null);
        }
    }

    static ProgrammesPage of(
            List<Programme> programmes,
            Set<OrganizationId> kept,
            boolean mayStart,
            LocalDate today) {
        return new ProgrammesPage(
                today,
                programmes.stream()
                        .map(one -> Row.of(one, kept.contains(one.organization()), today))
                        .toList(),
                mayStart);
    }
}
