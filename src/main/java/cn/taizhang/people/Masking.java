package cn.taizhang.people;

/** 打码: how personal values are shown where the full value is not needed. */
final class Masking {

    private Masking() {}

    /** Three digits, stars, four digits; anything shorter than eight is all stars. */
    static String telephone(String number) {
        if (number.length() < 8) {
            return "*".repeat(number.length());
        }
        return number.substring(0, 3)
                + "*".repeat(number.length() - 7)
                + number.substring(number.length() - 4);
    }
}
