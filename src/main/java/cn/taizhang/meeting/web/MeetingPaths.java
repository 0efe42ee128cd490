package cn.taizhang.meeting.web;

import cn.taizhang.kernel.NotFound;
import cn.taizhang.kernel.Sent;
import cn.taizhang.meeting.Meeting;
import cn.taizhang.meeting.MeetingId;

/** What stands in addresses and hidden fields, read without trusting it. */
final class MeetingPaths {

    private MeetingPaths() {}

    /** An address that cannot be one of a meeting leads to none. */
    static MeetingId id(String text) {
        return Sent.maybe(text).map(MeetingId::new).orElseThrow(() -> new NotFound("这次会议"));
    }

    /** A version nobody ever had where it cannot be read: then the form is shown beside what is newer. */
    static int version(String text) {
        return text.matches("\\d{1,9}") ? Integer.parseInt(text) : 0;
    }

    static String whyNotReturnable(Meeting meeting) {
        return "这条记录由「" + meeting.hostName() + "」主办，退回重改由它的上级办理；主办组织自己可以直接更正或撤回。";
    }

    static String whyNotCorrectable(Meeting meeting) {
        return meeting.withdrawn()
                ? "这条记录已撤回，不能再更正；如确有此会，请重新登记。"
                : "这条记录由「" + meeting.hostName() + "」主办，更正和撤回由主办组织或其上级办理。";
    }
}
