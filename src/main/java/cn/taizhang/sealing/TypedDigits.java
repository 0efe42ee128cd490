package cn.taizhang.sealing;

import java.util.ArrayList;
import java.util.List;

/** 照着纸打进来的数字: in groups or without, with whatever stands between them, of half or full width. */
final class TypedDigits {

    private TypedDigits() {}

    /** The digits alone; what else was typed is left out. */
    static String of(String typed) {
        var digits = new StringBuilder();
        typed.codePoints()
                .map(point -> Character.digit(point, 10))
                .filter(value -> value >= 0)
                .forEach(digits::append);
        return digits.toString();
    }

    /** Groups of so many digits, parted by a space, as they are printed. */
    static String grouped(String digits, int size) {
        var groups = new ArrayList<String>();
        for (int at = 0; at < digits.length(); at += size) {
            groups.add(digits.substring(at, Math.min(at + size, digits.length())));
        }
        return String.join(" ", groups);
    }

    /** What was typed between blanks and line ends, each with its digits alone; blanks within a group make two of it. */
    static List<String> groups(String typed) {
        var groups = new ArrayList<String>();
        for (var piece : typed.strip().split("[\\s　]+")) {
            groups.add(of(piece));
        }
        groups.removeIf(String::isEmpty);
        return groups;
    }
}
