package cn.taizhang.campaign;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.OrganizationKind;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** 专题的待办: levels without any study discussion since the programme's start, told before a report is drawn. */
@Component
@Transactional(readOnly = true)
class ProgrammeDuties implements DutySource {

    private final ProgrammeStore store;

    ProgrammeDuties(ProgrammeStore store) {
        this.store = store;
    }

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.KEEP_PROGRAMMES)) {
            return List.of();
        }
        return store.runningFor(viewer.home(), ProgrammeKind.THEME_EDUCATION, today).stream()
                .flatMap(programme -> withoutStudy(viewer, programme, today).stream())
                .toList();
    }

    private List<Duty> withoutStudy(Viewer viewer, Programme programme, LocalDate today) {
        var missing =
                store.withoutStudy(
                        viewer.home(),
                        OrganizationKind.SUBDISTRICT.name(),
                        programme.startsOn(),
                        today);
        if (missing.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Duty(
                        "%d 个街道还没有学习研讨记录：%s".formatted(missing.size(), String.join("、", missing)),
                        "%s自%s启动。是没有开展，还是没有登记，请问清楚；登记后自动计入，不必另报。"
                                .formatted(
                                        programme.name(), ChineseDates.full(programme.startsOn())),
                        null,
                        "专题",
                        false,
                        "/figures/campaign.streets"));
    }
}
