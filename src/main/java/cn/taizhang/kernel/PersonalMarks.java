package cn.taizhang.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * 个人信息的痕迹: numbers in a text that look as if they belonged to a person. The same eyes everywhere: on what is typed into records
 * that others read, on words before they go out, and on words that came in.
 */
public final class PersonalMarks {

    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9Xx])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

    private static final String DIGIT = "[0-9０-９]";

    /** As above as people write them: full width, in the groups that are usual, or sign by sign; not doors or days in a row. */
    private static final Pattern TYPED_IDENTITY =
            Pattern.compile(
                    "(?<!%1$s)(?:[1-9１-９]%1$s{5}[ -]?%1$s{4}[ -]?%1$s{4}[ -]?%1$s{3}[0-9０-９Xx]|%1$s{4}(?:[ -]%1$s{4}){3}[ -]%1$s[0-9０-９Xx]|[1-9１-９](?:[ -]%1$s){16}[ -][0-9０-９Xx])(?![0-9０-９Xx])"
                            .formatted(DIGIT));

    private static final Pattern TYPED_MOBILE =
            Pattern.compile(
                    "(?<!%1$s)(?:[1１][3-9３-９]%1$s(?:[ -]?%1$s{4}[ -]?%1$s{4}|[ -]%1$s{3}[ -]%1$s{5})|[1１][ -][3-9３-９](?:[ -]%1$s){9})(?!%1$s)"
                            .formatted(DIGIT));

    private PersonalMarks() {}

    /** What keeps words from being kept where others may read them: each sort of number once. */
    public static List<Breach> breachesIn(String field, String text) {
        return in(text).stream()
                .map(mark -> Breach.of(field, "里面%s，会被别人看到：请删去，或者只留后四位。".formatted(mark)))
                .toList();
    }

    /** The same of one of several fields, which the sentence names. */
    public static List<Breach> breachesIn(String field, String label, String text) {
        return in(text).stream()
                .map(mark -> Breach.of(field, "%s里%s，会被别人看到：请删去，或者只留后四位。".formatted(label, mark)))
                .toList();
    }

    /** The words without the numbers, each with a note in its place: for words that came from somebody else and are not sent back. */
    public static String masked(String text) {
        var without = TYPED_IDENTITY.matcher(text).replaceAll("（身份证号已隐去）");
        return TYPED_MOBILE.matcher(without).replaceAll("（手机号已隐去）");
    }

    /** Whether eighteen digits stand there that look like an identity number. */
    public static boolean hasIdentity(String text) {
        return IDENTITY.matcher(halfWidth(text)).find() || TYPED_IDENTITY.matcher(text).find();
    }

    /** What of it looks like identity numbers, where they are typed in one piece. */
    public static List<String> identitiesIn(String text) {
        return IDENTITY.matcher(text).results().map(MatchResult::group).toList();
    }

    /** Whether a mobile telephone's number stands there. */
    public static boolean hasMobile(String text) {
        return MOBILE.matcher(halfWidth(text)).find() || TYPED_MOBILE.matcher(text).find();
    }

    /** What was found, in words; empty where nothing was. */
    public static List<String> in(String text) {
        var found = new ArrayList<String>();
        if (hasIdentity(text)) {
            found.add("有像身份证号的数字");
        }
        if (hasMobile(text)) {
            found.add("有像手机号的数字");
        }
        return found;
    }

    private static String halfWidth(String text) {
        var plain = new StringBuilder();
        for (char c : text.toCharArray()) {
            plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        return plain.toString();
    }
}
