package cn.taizhang.people;

import org.jspecify.annotations.Nullable;

/**
 * 完整证件号和电话: what is masked everywhere else.
 *
 * @param identityNumber null when none is recorded
 * @param telephone null when none is recorded
 */
public record FullIdentity(@Nullable String identityNumber, @Nullable String telephone) {

    public boolean isEmpty() {
        return identityNumber == null && telephone == null;
    }

    /** Neither may slip into a log. */
    @Override
    public String toString() {
        return "FullIdentity[…]";
    }
}
