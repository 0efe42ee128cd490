package cn.taizhang.document;

import java.util.regex.Pattern;

/**
 * 制度种类: the title without what differs between copies of one system — the issuing organization, the edition, 试行 and
 * 修订, book marks and spaces. Seventy communities' copies of one system are one kind.
 */
final class KindKey {

    private static final Pattern MARKS = Pattern.compile("[《》〈〉\\s　]");
    private static final Pattern EDITION =
            Pattern.compile(
                    "[（(〔\\[](试行|暂行|修订|修订版|修订稿|试行稿|\\d{4}年?(版|修订|修订版)?|第[一二三四五六七八九十]+版)[)）〕\\]]");
    private static final Pattern ISSUER =
            Pattern.compile(
                    "^(中共)?[\\p{IsHan}]{1,20}?(区委|街道党工委|党工委|社区党委|社区党总支|社区党支部|街道|社区|工委)(组织部|办公室)?(关于)?");

    private KindKey() {}

    /** The key; a title that would be nothing without its issuer keeps it. */
    static String of(String title, String issuerName, String issuerShortName) {
        String bare = EDITION.matcher(MARKS.matcher(title).replaceAll("")).replaceAll("");
        bare = without(without(bare, issuerName), issuerShortName);
        String key = ISSUER.matcher(bare).replaceFirst("");
        return key.length() < 4 ? bare : key;
    }

    private static String without(String title, String issuer) {
        return !issuer.isEmpty() && title.startsWith(issuer) && title.length() > issuer.length() + 3
                ? title.substring(issuer.length())
                : title;
    }
}
