package cn.taizhang.membership;

import cn.taizhang.kernel.Breach;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** 人员登记规则: what must be told of a person, what must not contradict, and that nobody is recorded twice. */
final class PersonRules {

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    private PersonRules() {}

    /** What contradicts itself in what is said of anybody. */
    static List<Breach> contradictionsIn(PersonDraft draft, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        var identity = draft.identity();
        var birth = draft.birth();
        if (draft.match().contradictsItself()) {
            breaches.add(Breach.of("identity", "记录编号和身份证号指的不是同一个人，请核对，只留下对的一个。"));
        }
        if (identity != null && birth != null && !birth.agreesWith(identity.bornOn())) {
            breaches.add(Breach.of("bornOn", "出生日期与身份证号不一致，请核对。"));
        }
        if (identity != null && draft.sex() != null && identity.sex() != draft.sex()) {
            breaches.add(Breach.of("sex", "性别与身份证号不一致，请核对。"));
        }
        if (birth != null && (birth.day().isAfter(today) || birth.day().isBefore(EARLIEST))) {
            breaches.add(Breach.of("bornOn", "出生日期须在 1900 年以后、今天以前。"));
        }
        return breaches;
    }

    /** Besides, what a new person needs, and whether they are new. */
    static List<Breach> breachesInNew(PersonDraft draft, LocalDate today) {
        if (draft.match().isElsewhere()) {
            return List.of(Breach.of("identity", "这个身份证号的人已由别处登记，不在您的管理范围内。请联系上级核对，由能看到双方的组织办理。"));
        }
        var breaches = new ArrayList<>(contradictionsIn(draft, today));
        if (draft.name().isBlank()) {
            breaches.add(Breach.of("name", "请填写姓名。"));
        }
        if (draft.identityUnread()) {
            return breaches;
        }
        if (draft.knownSex() == null) {
            breaches.add(Breach.of("sex", "请填写性别，或者填写身份证号。"));
        }
        if (draft.bornOn() == null) {
            breaches.add(
                    Breach.of(
                            "bornOn",
                            draft.birth() == null
                                    ? "请填写出生日期，或者填写身份证号。"
                                    : "没有身份证号时，出生日期请写到日，例如 1980-05-06。"));
        }
        if (isAsked(draft)) {
            breaches.add(whoIsIt(draft));
        }
        return breaches;
    }

    private static boolean isAsked(PersonDraft draft) {
        return draft.identity() == null
                ? draft.match().namesake() != PersonMatch.Namesake.NONE
                : draft.match().namesake() == PersonMatch.Namesake.UNIDENTIFIED;
    }

    private static Breach whoIsIt(PersonDraft draft) {
        String question =
                "已登记有同名、同一天出生的「"
                        + draft.name()
                        + "」，是不是同一个人？是的，请填写身份证号，那个人还没有登记的先给他补上（用表格导入的也可以填写记录编号，导出「人员」可以得到）；";
        return Breach.of(
                "name",
                question
                        + (draft.identity() == null
                                ? "不是的，请填写身份证号以便区分。"
                                : "不是的，请先给已登记的那个人补上身份证号。"));
    }

    /** 同一批里没有身份证号的人: two rows alike are asked about as well. */
    static final class Batch {

        private final Set<String> seen = new HashSet<>();

        List<Breach> breachesIn(PersonDraft draft) {
            boolean again =
                    draft.identity() == null && !seen.add(draft.name() + " " + draft.bornOn());
            return again ? List.of(whoIsIt(draft)) : List.of();
        }
    }
}
