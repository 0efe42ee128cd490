package cn.taizhang.membership;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 认人: whom a row means, as far as its number and its identity number tell.
 *
 * @param number the person's record number as the row carries it, null for none
 * @param byNumber what is known of that number
 * @param byIdentity what is known of the identity number; new where the row has none
 * @param bearer who bears that identity number, where they are here
 * @param namesake whether somebody here has the same name and day of birth, asked only where neither number tells
 */
record PersonMatch(
        @Nullable UUID number,
        IdentityMatch byNumber,
        IdentityMatch byIdentity,
        @Nullable UUID bearer,
        Namesake namesake) {

    static final PersonMatch NOBODY =
            new PersonMatch(null, IdentityMatch.NEW, IdentityMatch.NEW, null, Namesake.NONE);

    /** 同名同日出生的人. */
    enum Namesake {
        NONE,
        /** All of them have identity numbers, other ones than the row's. */
        IDENTIFIED,
        /** Of some the identity number is not known: it may be they. */
        UNIDENTIFIED
    }

    /** The person meant, or null where it is nobody yet, or nobody who may be told. */
    @Nullable UUID person() {
        return number != null && byNumber != IdentityMatch.NEW ? number : bearer;
    }

    boolean isElsewhere() {
        return person() == null && byIdentity == IdentityMatch.ELSEWHERE;
    }

    /** The two numbers are of two persons. */
    boolean contradictsItself() {
        return number != null
                && byNumber != IdentityMatch.NEW
                && byIdentity != IdentityMatch.NEW
                && !number.equals(bearer);
    }

    PersonMatch with(Namesake found) {
        return new PersonMatch(number, byNumber, byIdentity, bearer, found);
    }
}
