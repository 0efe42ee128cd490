package cn.taizhang.proofreading;

/**
 * 篇幅: how long a text is and how long it takes to read it aloud.
 *
 * @param characters 字数 without blanks, punctuation counted
 * @param spoken the characters that are read aloud: no punctuation
 */
public record Length(int characters, int spoken) {

    /** 「每分钟200至220字」, as people read aloud at meetings. */
    private static final int SLOW = 200;

    private static final int FAST = 220;

    public static Length of(String text) {
        int characters = (int) text.codePoints().filter(c -> !isBlank(c)).count();
        int spoken = (int) text.codePoints().filter(Length::isSpoken).count();
        return new Length(characters, spoken);
    }

    /** Whole minutes of a quick reader, a begun one counted. */
    public int shortestMinutes() {
        return Math.ceilDiv(spoken, FAST);
    }

    /** Whole minutes of a slow reader, a begun one counted. */
    public int longestMinutes() {
        return Math.ceilDiv(spoken, SLOW);
    }

    /** 「约3186字，朗读约15—16分钟」. */
    public String text() {
        var minutes =
                shortestMinutes() == longestMinutes()
                        ? Integer.toString(longestMinutes())
                        : shortestMinutes() + "—" + longestMinutes();
        return "%d字，朗读约%s分钟".formatted(characters, minutes);
    }

    private static boolean isBlank(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character);
    }

    private static boolean isSpoken(int character) {
        return Character.isLetterOrDigit(character) || character == '×' || character == '%';
    }
}
