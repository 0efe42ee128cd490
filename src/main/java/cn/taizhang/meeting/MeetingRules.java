package cn.taizhang.meeting;

import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.PersonalMarks;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 会议登记规则: what a record needs, and what is only remarked on. */
final class MeetingRules {

    static final int TOPIC_LENGTH = 200;
    static final int PLACE_LENGTH = 100;
    static final int PRESIDER_LENGTH = 40;
    static final int REASON_LENGTH = 200;
    static final int MOST_PERSONS = 99_999;

    private MeetingRules() {}

    /** 日期、主办、类型、主题缺一不可; 到会名单、主持人缺失只作提示 (design.md §9). */
    static List<Breach> breachesIn(MeetingDraft draft, LocalDate today) {
        var breaches = new ArrayList<Breach>();
        if (draft.kind() == null) {
            breaches.add(Breach.of("kind", "请选择会议类型。"));
        }
        if (draft.topic().isEmpty()) {
            breaches.add(Breach.of("topic", "请填写主题。"));
        } else if (draft.topic().length() > TOPIC_LENGTH) {
            breaches.add(
                    Breach.of(
                            "topic",
                            "主题最多 " + TOPIC_LENGTH + " 字，现有 " + draft.topic().length() + " 字。"));
        }
        if (draft.host() == null) {
            breaches.add(Breach.of("host", "请选择主办组织。"));
        } else if (draft.coHosts().contains(draft.host())) {
            breaches.add(Breach.of("coHosts", "主办组织不必再列为联办。"));
        }
        if (draft.heldOn() == null) {
            breaches.add(Breach.of("heldOn", "请填写召开日期。"));
        } else if (draft.heldOn().isAfter(today)) {
            breaches.add(Breach.of("heldOn", "召开日期不能晚于今天；会议开过之后再登记。"));
        }
        if (draft.place().length() > PLACE_LENGTH) {
            breaches.add(Breach.of("place", "地点最多 " + PLACE_LENGTH + " 字。"));
        }
        if (draft.presider().length() > PRESIDER_LENGTH) {
            breaches.add(Breach.of("presider", "主持人最多 " + PRESIDER_LENGTH + " 字。"));
        }
        breaches.addAll(PersonalMarks.breachesIn("topic", "主题", draft.topic()));
        breaches.addAll(PersonalMarks.breachesIn("place", "地点", draft.place()));
        breaches.addAll(PersonalMarks.breachesIn("presider", "主持人", draft.presider()));
        breaches.addAll(breachesInNumbers(draft.expectedCount(), draft.attendedCount()));
        return breaches;
    }

    /** Why a record is changed: needed, and short enough to be read in a list. */
    static List<Breach> breachesInReason(String reason, String missing) {
        if (reason.isBlank()) {
            return List.of(Breach.of("reason", missing));
        }
        int length = reason.strip().length();
        return length > REASON_LENGTH
                ? List.of(Breach.of("reason", "原因最多 " + REASON_LENGTH + " 字，现有 " + length + " 字。"))
                : PersonalMarks.breachesIn("reason", "原因", reason);
    }

    /** What a saved record still lacks: remarks for who entered it, never a refusal. */
    static List<String> remarksOn(Meeting meeting) {
        var remarks = new ArrayList<String>();
        if (meeting.presider().isEmpty()) {
            remarks.add("没有填写主持人");
        }
        if (!meeting.rollCall().kept()) {
            remarks.add(meeting.attended() == null ? "没有到会人数和名单" : "没有到会名单");
        }
        return List.copyOf(remarks);
    }

    private static List<Breach> breachesInNumbers(
            @Nullable Integer expected, @Nullable Integer attended) {
        var breaches = new ArrayList<Breach>();
        if (expected != null && expected < 1) {
            breaches.add(Breach.of("expected", "应到人数至少为 1；不清楚可以留空。"));
        } else if (expected != null && expected > MOST_PERSONS) {
            breaches.add(Breach.of("expected", "应到人数最多 " + MOST_PERSONS + "，请核对。"));
        }
        if (attended != null && attended < 0) {
            breaches.add(Breach.of("attended", "实到人数不能为负数。"));
        } else if (attended != null && attended > MOST_PERSONS) {
            breaches.add(Breach.of("attended", "实到人数最多 " + MOST_PERSONS + "，请核对。"));
        }
        if (expected != null && attended != null && attended > expected) {
            breaches.add(Breach.of("attended", "实到人数不能多于应到人数；列席人员不计入。"));
        }
        return breaches;
    }

    /** 补录: entered after the month in which it was held. It still belongs to the day it was held. */
    static boolean isLate(LocalDate heldOn, LocalDate recordedOn) {
        return recordedOn.isAfter(heldOn.withDayOfMonth(heldOn.lengthOfMonth()));
    }
}
