package cn.taizhang.sealing;

/**
 * 校验位 (ISO 7064, MOD 11,10): one digit behind a number by which every single wrong digit is noticed, and nearly every exchange of two
 * neighbours.
 */
final class CheckDigit {

    private static final int MODULUS = 10;

    private CheckDigit() {}

    /** The digit that belongs behind these. */
    static char of(CharSequence digits) {
        int product = MODULUS;
        for (int at = 0; at < digits.length(); at++) {
            int sum = (product + digits.charAt(at) - '0') % MODULUS;
            product = 2 * (sum == 0 ? MODULUS : sum) % (MODULUS + 1);
        }
        return (char) ('0' + (MODULUS + 1 - product) % MODULUS);
    }

    /** Whether the last digit is the one that belongs behind the others. */
    static boolean fits(String digits) {
        int last = digits.length() - 1;
        return last > 0 && digits.charAt(last) == of(digits.subSequence(0, last));
    }
}
