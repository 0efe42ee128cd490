package cn.taizhang.publication;

import cn.taizhang.kernel.RecordKey;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 对外发布的一条, from draft to the public page.
 *
 * @param preparedAccount who prepared it and so does not review it
 * @param parcel the number of the package it went out with, null as long as it has not
 */
public record Publication(
        UUID id,
        OrganizationId organization,
        String organizationCode,
        String organizationName,
        PublicationKind kind,
        @Nullable RecordKey subject,
        String title,
        String body,
        LocalDate from,
        @Nullable LocalDate until,
        boolean heard,
        LocalDateTime preparedAt,
        String preparedBy,
        UUID preparedAccount,
        @Nullable Review review,
        @Nullable Withdrawal withdrawal,
        @Nullable Long parcel,
        boolean seen) {

    /** 审核. */
    public record Review(boolean approved, String remark, LocalDateTime at, String by) {}

    /** 撤回. */
    public record Withdrawal(String reason, LocalDateTime at, String by) {}

    /** 状态. */
    public enum State {
        IN_REVIEW("待审核"),
        RETURNED("已退回"),
        WAITING("已审核，待摆渡"),
        SENT("已摆渡，待对方读入"),
        PUBLIC("已公开"),
        WITHDRAWN("已撤回");

        private final String label;

        State(String label) {
            this.label = label;
        }

        public String label() {
            return label;
        }
    }

    public State state() {
        if (withdrawal != null) {
            return State.WITHDRAWN;
        }
        if (review == null) {
            return State.IN_REVIEW;
        }
        if (!review.approved()) {
            return State.RETURNED;
        }
        if (parcel == null) {
            return State.WAITING;
        }
        return seen ? State.PUBLIC : State.SENT;
    }

    /** Whether it can still be taken back. */
    public boolean mayBeWithdrawn() {
        return switch (state()) {
            case IN_REVIEW, WAITING, SENT, PUBLIC -> true;
            case RETURNED, WITHDRAWN -> false;
        };
    }

    NewPublication words() {
        return new NewPublication(organization, kind, subject, title, body, from, until, heard);
    }
}
