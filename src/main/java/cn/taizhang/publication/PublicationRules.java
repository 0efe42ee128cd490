package cn.taizhang.publication;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.PersonalMarks;
import cn.taizhang.parcel.Answered;
import cn.taizhang.parcel.Published;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** 发布前的把关: what keeps words from going out, all at once, and what a reader should look at. */
final class PublicationRules {

    private static final int LONGEST_REASON = 500;

    private PublicationRules() {}

    static List<Breach> breachesIn(NewPublication wanted) {
        var breaches = new ArrayList<Breach>();
        if (wanted.title().isEmpty() || wanted.title().length() > Published.LONGEST_TITLE) {
            breaches.add(Breach.of("title", "请填写标题，最多 %d 个字。".formatted(Published.LONGEST_TITLE)));
        }
        int longest =
                wanted.kind() == PublicationKind.ANSWER
                        ? Answered.LONGEST_TEXT
                        : Published.LONGEST_TEXT;
        if (wanted.body().isEmpty() || wanted.body().length() > longest) {
            breaches.add(Breach.of("body", "请填写公开的内容，最多 %d 个字。".formatted(longest)));
        }
        if (PersonalMarks.hasIdentity(wanted.title()) || PersonalMarks.hasIdentity(wanted.body())) {
            breaches.add(Breach.of("body", "里面有像身份证号的数字。身份证号不能公开，请删去或隐去。"));
        }
        breaches.addAll(breachesInDays(wanted));
        return List.copyOf(breaches);
    }

    private static List<Breach> breachesInDays(NewPublication wanted) {
        var from = wanted.from();
        var until = wanted.until();
        var breaches = new ArrayList<Breach>();
        if (from == null) {
            breaches.add(Breach.of("from", "请填写日期。"));
        } else if (until != null && until.isBefore(from)) {
            breaches.add(Breach.of("until", "最后一天不能早于第一天。"));
        }
        if (until == null && (wanted.kind() == PublicationKind.NOTICE || wanted.heard())) {
            breaches.add(Breach.of("until", "公示和收意见的，请填写最后一天。"));
        }
        return breaches;
    }

    /** 提请留意: nothing that forbids it, but what the reviewer should have seen. */
    static List<String> remarks(NewPublication wanted, LocalDate today) {
        var remarks = new ArrayList<String>();
        if (PersonalMarks.hasMobile(wanted.title() + "\n" + wanted.body())) {
            remarks.add("里面有像手机号的数字：办公电话可以公开，个人的请隐去。");
        }
        var until = wanted.until();
        if (until != null && until.isBefore(today)) {
            remarks.add("最后一天已经过去，发布后会列在“以前的公示”里。");
        }
        return List.copyOf(remarks);
    }

    static List<Breach> breachesInReason(String field, String reason, String what) {
        String text = reason.strip();
        return text.isEmpty() || text.length() > LONGEST_REASON
                ? List.of(Breach.of(field, "请写明%s，最多 %d 个字。".formatted(what, LONGEST_REASON)))
                : List.of();
    }
}
