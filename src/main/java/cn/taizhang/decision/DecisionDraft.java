package cn.taizhang.decision;

import cn.taizhang.organization.OrganizationId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 民主决策事项登记内容: what was typed.
 *
 * @param amount 涉及金额 in yuan, null where none is involved
 * @param done 已完成的各步: the day of each part that is done
 * @param withdrawnOn 撤回日期, null unless it was withdrawn before the resolution
 * @param withdrawnBecause 撤回原因, empty unless it was withdrawn
 * @param counted 办理中的数, of a matter that ran by the procedure
 */
public record DecisionDraft(
        @Nullable OrganizationId organization,
        String title,
        @Nullable DecisionCategory category,
        @Nullable BigDecimal amount,
        Map<DecisionPart, LocalDate> done,
        @Nullable LocalDate withdrawnOn,
        String withdrawnBecause,
        Counted counted,
        UUID requestKey) {

    /** One of which only the dates are known. */
    public DecisionDraft(
            @Nullable OrganizationId organization,
            String title,
            @Nullable DecisionCategory category,
            @Nullable BigDecimal amount,
            Map<DecisionPart, LocalDate> done,
            @Nullable LocalDate withdrawnOn,
            String withdrawnBecause,
            UUID requestKey) {
        this(
                organization,
                title,
                category,
                amount,
                done,
                withdrawnOn,
                withdrawnBecause,
                Counted.NOTHING,
                requestKey);
    }

    public DecisionDraft {
        title = title.strip();
        done = Map.copyOf(done);
        withdrawnBecause = withdrawnBecause.strip();
    }

    /** What the product counted itself is believed of another installation's file, and of nobody's form. */
    DecisionDraft withDatesOnly() {
        return new DecisionDraft(
                organization,
                title,
                category,
                amount,
                done,
                withdrawnOn,
                withdrawnBecause,
                requestKey);
    }

    @Nullable LocalDate dayOf(DecisionPart part) {
        return done.get(part);
    }

    /** The last part that is done, in the order of the parts. */
    Optional<DecisionPart> reached() {
        return Arrays.stream(DecisionPart.values())
                .filter(done::containsKey)
                .reduce((earlier, later) -> later);
    }
}
