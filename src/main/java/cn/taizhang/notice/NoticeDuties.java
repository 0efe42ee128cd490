package cn.taizhang.notice;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.duty.Duty;
import cn.taizhang.duty.DutySource;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** 公示的待办: an objection that waits for an answer; a notice whose last day is over and that nobody has concluded. */
@Component
class NoticeDuties implements DutySource {

    private static final int MOST = 5;

    private final Notices notices;

    NoticeDuties(Notices notices) {
        this.notices = notices;
    }

    @Override
    public List<Duty> dutiesOf(Viewer viewer, LocalDate today) {
        if (!viewer.may(Permission.RECORD)) {
            return List.of();
        }
        return notices.waiting(viewer, today, MOST).stream()
                .map(line -> duty(line, today))
                .toList();
    }

    private static Duty duty(NoticeLine line, LocalDate today) {
        boolean over = line.stateOn(today) == NoticeState.OVER;
        var last = ChineseDates.full(line.period().to());
        return line.unanswered() > 0
                ? new Duty(
                        "公示“%s”有 %d 条异议没有答复".formatted(line.title(), line.unanswered()),
                        "%s，公示到%s；全部答复以后才能结束公示。".formatted(line.organizationName(), last),
                        line.period().to(),
                        "异议",
                        over,
                        "/notices/" + line.id())
                : new Duty(
                        "公示“%s”期满，等结束".formatted(line.title()),
                        "%s，公示到%s，没有未答复的异议。".formatted(line.organizationName(), last),
                        null,
                        "公示",
                        false,
                        "/notices/" + line.id());
    }
}
