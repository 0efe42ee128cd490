package cn.taizhang.notice;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.PersonalMarks;
import cn.taizhang.kernel.PostingPeriod;
import cn.taizhang.notice.Objection.Handling.Handled;
import cn.taizhang.notice.Objection.Handling.Pending;
import cn.taizhang.notice.Objection.Objector.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 公示登记的核对: what is asked of every single step when it is recorded, so that nothing is kept that {@link NoticeRules} would refuse at the end. */
final class NoticeLimits {

    static final int LONGEST_TITLE = 200;
    static final int LONGEST_CONTENT = 20_000;
    static final int MOST_PLACES = 20;
    static final int LONGEST_PLACE = 100;
    static final int LONGEST_TELEPHONE = 40;
    static final int LEAST_DIGITS = 5;
    static final int LONGEST_TEXT = 5_000;
    static final int LONGEST_NAME = 50;
    static final int LONGEST_REASON = 200;

    private NoticeLimits() {}

    /** What is too long or too much; that something is missing is told by the rules. */
    static List<Breach> breachesIn(NoticeDraft draft) {
        var breaches = new ArrayList<Breach>();
        var notice = draft.notice();
        refuseLong(breaches, "title", "公示标题", notice.title(), LONGEST_TITLE);
        refuseLong(breaches, "content", "公示内容", notice.content(), LONGEST_CONTENT);
        if (notice.places().size() > MOST_PLACES) {
            breaches.add(Breach.of("places", "公示地点最多 %d 处。".formatted(MOST_PLACES)));
        }
        notice.places()
                .forEach(place -> refuseLong(breaches, "places", "公示地点", place, LONGEST_PLACE));
        refuseIdentity(breaches, "title", notice.title());
        refuseIdentity(breaches, "content", notice.content());
        refuseLong(breaches, "telephone", "联系电话", draft.telephone(), LONGEST_TELEPHONE);
        if (!draft.telephone().isEmpty() && !hasNumber(draft.telephone())) {
            breaches.add(Breach.of("telephone", "联系电话里没有号码，请核对；没有的不填。"));
        }
        return breaches;
    }

    /** The shortest that answer, such as 12345, have five digits; an extension and a name may stand beside. */
    private static boolean hasNumber(String telephone) {
        return telephone.chars().filter(Character::isDigit).count() >= LEAST_DIGITS;
    }

    /** What is wrong with an objection as it is handed in. */
    static List<Breach> breachesIn(ObjectionDraft draft, PublicNotice notice, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.text().isEmpty()) {
            breaches.add(Breach.of("text", "请填写异议内容。"));
        }
        refuseLong(breaches, "text", "异议内容", draft.text(), LONGEST_TEXT);
        breaches.addAll(PersonalMarks.breachesIn("text", draft.text()));
        if (draft.by() instanceof Named(var name)) {
            if (name.isBlank()) {
                breaches.add(Breach.of("name", "请填写提出人；不愿具名的按匿名登记。"));
            }
            refuseLong(breaches, "name", "提出人", name.strip(), LONGEST_NAME);
            breaches.addAll(PersonalMarks.breachesIn("name", name));
        }
        var first = notice.period().from();
        if (draft.raisedOn().isBefore(first)) {
            breaches.add(
                    Breach.of("raisedOn", "提出日期早于公示第一天（%s）。".formatted(ChineseDates.full(first))));
        }
        if (draft.raisedOn().isAfter(today)) {
            breaches.add(Breach.of("raisedOn", "提出日期不能晚于今天。"));
        }
        return breaches;
    }

    /** What is wrong with an answer. */
    static List<Breach> breachesIn(Handled handled, Objection objection, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (handled.by().isEmpty()) {
            breaches.add(Breach.of("by", "请填写处理人。"));
        }
        refuseLong(breaches, "by", "处理人", handled.by(), LONGEST_NAME);
        if (handled.reply().isEmpty()) {
            breaches.add(Breach.of("reply", "请填写答复。"));
        }
        refuseLong(breaches, "reply", "答复", handled.reply(), LONGEST_TEXT);
        breaches.addAll(PersonalMarks.breachesIn("reply", handled.reply()));
        if (handled.on().isBefore(objection.raisedOn())) {
            breaches.add(
                    Breach.of(
                            "on",
                            "处理日期早于提出日期（%s）。".formatted(ChineseDates.full(objection.raisedOn()))));
        }
        if (handled.on().isAfter(today)) {
            breaches.add(Breach.of("on", "处理日期不能晚于今天。"));
        }
        return breaches;
    }

    static List<Breach> breachesInReason(String reason, String what) {
        var breaches = new ArrayList<Breach>();
        if (reason.isBlank()) {
            breaches.add(Breach.of("reason", "请写明" + what + "。"));
        }
        refuseLong(breaches, "reason", what, reason.strip(), LONGEST_REASON);
        return breaches;
    }

    /** 已结束、已撤下的公示不再改动. */
    static List<Breach> breachesIfEnded(Posted posted, LocalDate today) {
        var state = posted.stateOn(today);
        return state.isOpen()
                ? List.of()
                : List.of(Breach.overall("这条公示%s，不再改动。".formatted(state.label())));
    }

    /** 撤下、更正以前: whoever objected is answered, and where he was right the matter goes back; a new sheet would forget both. */
    static List<Breach> breachesInTakingDown(PublicNotice notice) {
        var breaches = new ArrayList<Breach>();
        long pending =
                notice.objections().stream()
                        .filter(objection -> objection.handling() instanceof Pending)
                        .count();
        if (pending > 0) {
            breaches.add(Breach.overall("还有 %d 条异议没有答复，先答复，再撤下或更正。".formatted(pending)));
        }
        if (notice.objections().stream().anyMatch(Objection::isUpheld)) {
            breaches.add(Breach.overall("有异议成立，请结束公示，不能撤下或更正。"));
        }
        return breaches;
    }

    /** 撤下日期: not before it hung, or before it was recorded where it still lay ahead; not after today. */
    static List<Breach> breachesInDayTakenDown(Posted posted, LocalDate on, LocalDate today) {
        if (on.isAfter(today)) {
            return List.of(Breach.of("takenDownOn", "撤下日期不能晚于今天。"));
        }
        var first = posted.notice().period().from();
        var recorded = posted.recordedAt().toLocalDate();
        var earliest = recorded.isBefore(first) ? recorded : first;
        return on.isBefore(earliest)
                ? List.of(
                        Breach.of(
                                "takenDownOn",
                                "这条公示%s才有，撤下日期不能早于这一天。".formatted(ChineseDates.full(earliest))))
                : List.of();
    }

    /** 更正后的公示从撤下之日起才能张贴: until then the wrong one hung. */
    static List<Breach> breachesInReplacing(PostingPeriod period, LocalDate takenDownOn) {
        return period.from().isBefore(takenDownOn)
                ? List.of(
                        Breach.of(
                                "from",
                                "原公示%s撤下，更正后的公示从这一天起才能张贴。"
                                        .formatted(ChineseDates.full(takenDownOn))))
                : List.of();
    }

    /** What hangs on the board may bear the telephone of who is asked, and nobody's identity number. */
    private static void refuseIdentity(List<Breach> breaches, String field, String text) {
        if (PersonalMarks.hasIdentity(text)) {
            breaches.add(Breach.of(field, "里面有像身份证号的数字，不能张贴：请删去或者隐去。"));
        }
    }

    private static void refuseLong(
            List<Breach> breaches, String field, String what, String text, int most) {
        if (text.length() > most) {
            breaches.add(Breach.of(field, "%s最多 %d 个字。".formatted(what, most)));
        }
    }
}
