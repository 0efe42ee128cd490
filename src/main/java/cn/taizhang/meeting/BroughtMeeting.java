package cn.taizhang.meeting;

import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** 带来的会议: what a row of a file says of a meeting, and what another installation kept about its record. */
record BroughtMeeting(MeetingDraft draft, Origin origin) {

    /**
     * 原登记情况, each null where the file does not say it. It is honoured only where the command line moves records from
     * another installation; in a file that an account brings, who records is the account, and when is now. Of a record that
     * is there already nothing of it is taken over.
     */
    record Origin(
            @Nullable LocalDateTime recordedAt,
            @Nullable String recordedBy,
            @Nullable Boolean onBehalf,
            @Nullable MeetingState state) {

        List<@Nullable Object> fields() {
            return Arrays.asList(recordedAt, recordedBy, onBehalf, state);
        }
    }
}
