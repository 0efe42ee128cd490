package cn.taizhang.ballot.web;

import cn.taizhang.ballot.Roll;
import cn.taizhang.ballot.RollDraft;
import cn.taizhang.kernel.Denominator;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Sent;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** 名册登记表: as it was typed. */
record RollForm(
        String requestKey,
        String organization,
        String title,
        String entitled,
        String drawnUpOn,
        String pasted) {

    RollForm {
        requestKey = Sent.text(requestKey);
        organization = Sent.text(organization);
        title = Sent.text(title);
        entitled = Sent.text(entitled);
        drawnUpOn = Sent.text(drawnUpOn);
        pasted = pasted == null ? "" : pasted;
    }

    static RollForm empty(String organization, LocalDate today) {
        return new RollForm(Ids.next().toString(), organization, "", "", today.toString(), "");
    }

    /** Whom a roll may list, in words. */
    static Map<String, String> choices() {
        var words = new LinkedHashMap<String, String>();
        for (var one : Roll.LISTABLE) {
            words.put(one.name(), label(one));
        }
        return words;
    }

    /** Who stands on a roll of that kind; its number has the name of the denominator. */
    static String label(Denominator entitled) {
        return switch (entitled) {
            case ALL_ADULT_RESIDENTS -> "年满十八周岁居民";
            case ALL_HOUSEHOLDS -> "户的代表，一户一人";
            case ALL_REPRESENTATIVES -> "居民代表";
            case ALL_ASSEMBLY_MEMBERS -> "居民代表会议组成人员";
            case ALL_VOTERS -> "选民";
            case ALL_RESIDENT_GROUPS -> "居民小组";
            case ALL_GROUP_DELEGATES -> "居民小组选举的代表";
            case SHOULD_ATTEND,
                    ACTUALLY_PRESENT,
                    BALLOTS_CAST,
                    PARTY_MEMBERS_TOTAL,
                    FORMAL_MEMBERS ->
                    entitled.label();
        };
    }

    RollDraft draft() {
        return new RollDraft(title, chosen(), Sent.day(drawnUpOn), pasted);
    }

    private @Nullable Denominator chosen() {
        return Roll.LISTABLE.stream()
                .filter(one -> one.name().equals(entitled))
                .findFirst()
                .orElse(null);
    }
}
