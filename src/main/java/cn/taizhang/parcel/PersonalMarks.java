package cn.taizhang.parcel;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * 个人信息的痕迹: numbers in a text that look as if they belonged to a person. The same eyes on both sides: on words before they go
 * out, and on words that came in.
 */
public final class PersonalMarks {

    private static final Pattern IDENTITY =
            Pattern.compile("(?<![0-9])[1-9][0-9]{16}[0-9Xx](?![0-9Xx])");
    private static final Pattern MOBILE = Pattern.compile("(?<![0-9])1[3-9][0-9]{9}(?![0-9])");

    private PersonalMarks() {}

    /** Whether eighteen digits stand there that look like an identity number. */
    public static boolean hasIdentity(String text) {
        return IDENTITY.matcher(together(text)).find();
    }

    /** Whether a mobile telephone's number stands there. */
    public static boolean hasMobile(String text) {
        return MOBILE.matcher(together(text)).find();
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

    /** Digits that were set apart to be read easily, or typed full width, are the same digits. */
    private static String together(String text) {
        var plain = new StringBuilder();
        for (char c : text.toCharArray()) {
            plain.append(c >= '０' && c <= '９' ? (char) (c - '０' + '0') : c);
        }
        return plain.toString().replaceAll("(?<=[0-9])[ -](?=[0-9Xx])", "");
    }
}
