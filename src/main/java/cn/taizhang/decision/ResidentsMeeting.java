package cn.taizhang.decision;

import cn.taizhang.ballot.BallotCount;
import cn.taizhang.ballot.BallotSheet;
import cn.taizhang.ballot.Votes;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * 居民会议、居民代表会议: one that was held and voted on one matter; what the rules ask about and nothing else.
 *
 * @param heldOn 会议日期; it decides by which law the meeting is judged
 * @param composition 会议组成
 * @param calledBy 召集人
 * @param announcement 会议通知, or null where none is on record
 * @param matter 事项, as far as it asks for the word of the Party organization
 * @param mandate what lets a representatives' meeting decide, or null; of no meaning for a residents' meeting
 * @param sheet 计票单 of the matter
 */
record ResidentsMeeting(
        LocalDate heldOn,
        MeetingComposition composition,
        CalledBy calledBy,
        @Nullable Announcement announcement,
        Matter matter,
        @Nullable Mandate mandate,
        BallotSheet<? extends Votes.OnMatter> sheet) {

    /** 召集人. */
    enum CalledBy {
        /** 居民委员会, of its own accord or because it was asked to. */
        RESIDENTS_COMMITTEE("居民委员会"),
        /** 其他. */
        OTHERS("其他");

        private final String label;

        CalledBy(String label) {
            this.label = label;
        }

        /** The name shown to people. */
        String label() {
            return label;
        }
    }

    /**
     * 会议通知.
     *
     * @param on day on which residents were told
     * @param specialCircumstances 特殊情况 for which there was no time, or empty
     */
    record Announcement(LocalDate on, String specialCircumstances) {
        Announcement {
            Objects.requireNonNull(on);
            specialCircumstances = specialCircumstances.strip();
        }
    }

    /**
     * 事项.
     *
     * @param important 重要事项, which the community Party organization discusses first
     * @param partyDiscussedOn day on which it had discussed the matter, or null where none is on record
     */
    record Matter(boolean important, @Nullable LocalDate partyDiscussedOn) {}

    /** 居民代表会议的决定依据. */
    sealed interface Mandate {
        /** 居民会议授权, on that day. */
        record Authorized(LocalDate on) implements Mandate {}

        /**
         * 法律规定居民代表会议也可以决定的事项. A by-election (补选) is none of them: art. 24 sends it to the votes of an election, for
         * which {@link cn.taizhang.ballot.CommitteeElection} has the rule.
         */
        enum Statutory implements Mandate {
            /** 推选居民选举委员会. */
            ELECTION_COMMITTEE("推选居民选举委员会", "第十五条"),
            /** 审议居民委员会成员辞职. */
            RESIGNATION("审议居民委员会成员辞职", "第二十一条"),
            /** 推选居务监督委员会. */
            SUPERVISION_COMMITTEE("推选居务监督委员会", "第三十六条"),
            /** 民主评议居民委员会成员. */
            APPRAISAL("民主评议居民委员会成员", "第三十七条");

            private final String label;
            private final String article;

            Statutory(String label, String article) {
                this.label = label;
                this.article = article;
            }

            /** The name shown to people. */
            String label() {
                return label;
            }

            /** The article of the law as revised in 2025. */
            String article() {
                return article;
            }
        }
    }

    ResidentsMeeting {
        Objects.requireNonNull(heldOn);
        Objects.requireNonNull(composition);
        Objects.requireNonNull(calledBy);
        Objects.requireNonNull(matter);
        if (composition.basis() != sheet.entitled()
                || composition.entitled() != sheet.attendance().eligible()) {
            throw new IllegalArgumentException("the sheet is of another meeting; use of()");
        }
    }

    /**
     * What was typed: the meeting, or every slip of the pen in its sheet, another number of those who should attend included.
     *
     * @param count as typed; it counts whom the composition lists, else the calling code is at fault
     */
    static <V extends Votes.OnMatter> Outcome<ResidentsMeeting> of(
            LocalDate heldOn,
            MeetingComposition composition,
            CalledBy calledBy,
            @Nullable Announcement announcement,
            Matter matter,
            @Nullable Mandate mandate,
            BallotCount<V> count) {
        var slips = new ArrayList<Breach>();
        int listed = composition.entitled();
        if (listed != count.eligible()) {
            slips.add(
                    Breach.of(
                            "eligible",
                            "计票单应到 %d，与%s %d 不一致，请核对。"
                                    .formatted(
                                            count.eligible(),
                                            composition.basis().label(),
                                            listed)));
        }
        return switch (BallotSheet.of(count)) {
            case Outcome.Done<BallotSheet<V>>(var sheet) when slips.isEmpty() ->
                    new Outcome.Done<>(
                            new ResidentsMeeting(
                                    heldOn,
                                    composition,
                                    calledBy,
                                    announcement,
                                    matter,
                                    mandate,
                                    sheet));
            case Outcome.Done<BallotSheet<V>> _ -> new Outcome.Refused<>(slips);
            case Outcome.Refused<BallotSheet<V>>(var besides) -> {
                slips.addAll(besides);
                yield new Outcome.Refused<>(slips);
            }
        };
    }
}
