package cn.taizhang.notice.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.Sent;
import cn.taizhang.notice.NoticeDraft;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.Posted;
import cn.taizhang.notice.Posted.Ending;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * 公示登记表: as it was typed; what was not filled in is empty.
 *
 * @param places one a line
 * @param to empty for the shortest term
 * @param takenDownOn 撤下日期 of the notice that this one puts right
 * @param reason why that one is taken down
 */
record NoticeForm(
        String requestKey,
        String organization,
        String title,
        String content,
        String places,
        String telephone,
        String from,
        String to,
        String takenDownOn,
        String reason) {

    NoticeForm {
        requestKey = Sent.text(requestKey);
        organization = Sent.text(organization);
        title = Sent.text(title);
        content = Sent.text(content);
        places = Sent.text(places);
        telephone = Sent.text(telephone);
        from = Sent.text(from);
        to = Sent.text(to);
        takenDownOn = Sent.text(takenDownOn);
        reason = Sent.text(reason);
    }

    static NoticeForm empty(String organization, LocalDate today) {
        return new NoticeForm(
                Ids.next().toString(),
                organization,
                "",
                "",
                "社区公开栏",
                "",
                today.toString(),
                "",
                "",
                "");
    }

    /** A notice as it hangs, to be written anew from today on. */
    static NoticeForm of(Posted posted, LocalDate today) {
        var notice = posted.notice();
        var takenDown =
                Optional.ofNullable(
                        posted.endingOrNone() instanceof Ending.TakenDown ending ? ending : null);
        return new NoticeForm(
                Ids.next().toString(),
                "",
                notice.title(),
                notice.content(),
                String.join("\n", notice.places()),
                posted.telephone(),
                today.toString(),
                "",
                takenDown.map(Ending.TakenDown::on).orElse(today).toString(),
                takenDown.map(Ending.TakenDown::reason).orElse(""));
    }

    /** What cannot even be read. */
    List<Breach> unreadable() {
        var breaches = new ArrayList<>(Sent.breachesInDay("from", "第一天", from));
        if (!to.isEmpty()) {
            breaches.addAll(Sent.breachesInDay("to", "最后一天", to));
        }
        var first = Sent.day(from);
        var last = Sent.day(to);
        if (first != null && last != null && last.isBefore(first)) {
            breaches.add(Breach.of("to", "最后一天早于第一天。"));
        }
        return breaches;
    }

    @Nullable LocalDate first() {
        return Sent.day(from);
    }

    @Nullable LocalDate last() {
        return Sent.day(to);
    }

    NoticeDraft draft(NoticeKind kind, PostingPeriod period) {
        return new NoticeDraft(kind, title, content, places.lines().toList(), period, telephone);
    }
}
