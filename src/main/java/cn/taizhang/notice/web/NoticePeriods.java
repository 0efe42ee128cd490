package cn.taizhang.notice.web;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.kernel.WorkingDays;
import cn.taizhang.notice.NoticeKind;
import cn.taizhang.notice.Notices;
import cn.taizhang.notice.PostingTerm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** 公示期 of a form: as it was typed, or the shortest lawful one where no last day was. */
@Component
class NoticePeriods {

    private final Notices notices;
    private final Today today;

    NoticePeriods(Notices notices, Today today) {
        this.notices = notices;
        this.today = today;
    }

    Outcome<PostingPeriod> of(NoticeForm form, NoticeKind kind) {
        var unreadable = form.unreadable();
        if (!unreadable.isEmpty()) {
            return new Outcome.Refused<>(unreadable);
        }
        var first = Objects.requireNonNull(form.first());
        var last = form.last();
        if (last != null) {
            return new Outcome.Done<>(new PostingPeriod(first, last));
        }
        return switch (notices.termOf(kind, first)) {
            case Outcome.Refused<PostingTerm>(var unknown) -> new Outcome.Refused<>(unknown);
            case Outcome.Done<PostingTerm>(var term) ->
                    term.shortestFrom(first, WorkingDays.byNotice());
        };
    }

    /** What is wrong with a form besides its days, which cannot be read; of its term nothing can be said. */
    List<Breach> besides(NoticeForm form, NoticeKind kind, List<Breach> others) {
        var day = PostingPeriod.ofDays(today.date(), 1);
        var breaches = new ArrayList<>(others);
        notices.breachesIn(form.draft(kind, day)).stream()
                .filter(breach -> !"to".equals(breach.field()) && breach.field() != null)
                .forEach(breaches::add);
        return breaches;
    }

    /** 「不少于15日」, or nothing where neither law nor parameter says. */
    String termIn(NoticeKind kind, LocalDate from) {
        return switch (notices.termOf(kind, from)) {
            case Outcome.Done<PostingTerm>(var term) -> "不少于" + term.text();
            case Outcome.Refused<PostingTerm> _ -> "";
        };
    }
}
