package cn.taizhang.document;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 制度种类: the title without what differs between copies of one system — who issued it, its edition, 试行 and 修订, the
 * notice it came with, quotation and book marks. Seventy communities' copies of one system are one kind.
 *
 * <p>Only names that are known are taken away (the issuer's and its superiors'), never what merely looks like a name:
 * 「党建引领社区治理制度」 and 「在职党员到社区报到制度」 begin with no organization.
 */
final class KindKey {

    /** 关于印发《…》的通知: the system is what was issued, not the notice. Revising and forwarding are notices too. */
    private static final Pattern NOTICE =
            Pattern.compile("^(?:.*?关于)?(?:修订|重新)?(?:印发|转发|下发|公布|发布|修订)[《〈]?(.+?)[》〉]?的(?:通知|决定)$");

    private static final Pattern MARKS = Pattern.compile("[《》〈〉「」“”\"'‘’\\s　]");

    private static final String YEAR = "(?:\\d{4}|[〇○零一二三四五六七八九]{4})年";

    /** （试行）、（2019年修订）、（第二版）、（征求意见稿）: an edition of the same system. */
    private static final Pattern EDITION =
            Pattern.compile(
                    ("[(\\[](?:%s度?(?:\\d{1,2}月)?(?:\\d{1,2}日)?|\\d{4})?(?:第[一二三四五六七八九十]+(?:版|次修订))?起?"
                                    + "(?:试行|暂行|施行|修订|修正|修改|征求意见|讨论|送审|新)?(?:本|版|稿)?[)\\]]"
                                    + "|(?:试行|修订稿|修订版)$")
                            .formatted(YEAR));

    /** 2019年…、2018—2022年…: a year in front is an edition as well. */
    private static final Pattern YEAR_IN_FRONT =
            Pattern.compile("^(?:\\d{4}年?[—–\\-~至])?%s度?".formatted(YEAR));

    /** 暂行办法 becomes 办法 one day, and is the same system then. */
    private static final Pattern FOR_THE_TIME_BEING =
            Pattern.compile("(?:暂行|试行)(?=(?:办法|规定|条例|细则|制度|规则|规程|意见|方案)$)");

    /** Whose paper it is: it follows the organization's name. Before 议事、会议… it is what the system is about, and stays. */
    private static final Pattern BODY =
            Pattern.compile(
                    "^(?>(?:街道|社区)?(?:党工委办公室|党工委|工作委员会|工委|党委办公室|党委|党总支|总支部委员会|总支|党支部|支部委员会|支部"
                            + "|居民委员会|居委会|办事处|委员会|委组织部|委办公室|委办|组织部|办公室|人民政府|政府|委))"
                            + "(?!议事|会|班子|书记|委员|成员|领导|工作规则|换届|$)");

    /** An organization may be listed with its body (天祥社区党委); whether the body stays is decided by what follows. */
    private static final Pattern OWN_BODY =
            Pattern.compile(
                    "^中共|(?:党工委|工作委员会|工委|党委|党总支|总支部委员会|党支部|支部委员会|居民委员会|居委会|办事处|委员会|委组织部|委办公室)$");

    /** 街道、社区 as a mere level; before 干部、工作者 it says who the system is about, and stays. */
    private static final Pattern LEVEL =
            Pattern.compile("^(?:全区)?(?:城市)?(?:街道|社区)(?!干部|工作者|书记|两委|治理|矫正|服务)");

    private static final Pattern ABOUT = Pattern.compile("^关于(.+?)的?(办法|规定|细则|意见|方案|制度|规则)$");

    private static final int SHORTEST_NAME = 2;
    private static final int SHORTEST_KEY = 4;

    private KindKey() {}

    /**
     * The key of a title.
     *
     * @param names what the issuer and its superiors are called, in any order
     */
    static String of(String title, Collection<String> names) {
        var known =
                names.stream()
                        .map(name -> OWN_BODY.matcher(plain(name)).replaceAll(""))
                        .filter(name -> name.length() >= SHORTEST_NAME)
                        .sorted(Comparator.comparingInt(String::length).reversed())
                        .toList();
        String bare = withoutEdition(plain(issued(title)), known);
        String key = withoutIssuer(bare, known);
        Matcher about = ABOUT.matcher(key);
        if (about.matches()) {
            key = about.group(1) + about.group(2);
        }
        return key.length() < SHORTEST_KEY ? bare : key;
    }

    private static String issued(String title) {
        Matcher notice = NOTICE.matcher(title.strip());
        return notice.matches() ? issued(notice.group(1)) : title;
    }

    /** Brackets of one shape, no marks, no spaces. */
    private static String plain(String text) {
        return MARKS.matcher(text)
                .replaceAll("")
                .replace('（', '(')
                .replace('）', ')')
                .replace('〔', '[')
                .replace('〕', ']')
                .replace('【', '[')
                .replace('】', ']');
    }

    private static String withoutEdition(String title, List<String> names) {
        String bare = EDITION.matcher(title).replaceAll("");
        for (String name : names) {
            bare = bare.replace("(" + name + ")", "");
        }
        return FOR_THE_TIME_BEING.matcher(bare).replaceFirst("");
    }

    /** Names may stand in a row: 清河区春晓街道天祥社区…. */
    private static String withoutIssuer(String title, List<String> names) {
        String rest = title;
        String before;
        do {
            before = rest;
            rest = YEAR_IN_FRONT.matcher(rest).replaceFirst("");
            rest = withoutName(rest, names);
            rest = LEVEL.matcher(rest).replaceFirst("");
        } while (!rest.equals(before));
        return rest;
    }

    private static String withoutName(String title, List<String> names) {
        String open = title.startsWith("中共") ? title.substring(2) : title;
        for (String name : names) {
            if (open.startsWith(name)) {
                String rest = open.substring(name.length());
                String level = levelOf(name);
                boolean aboutTheLevel = !LEVEL.matcher(level + rest).find();
                String left = aboutTheLevel ? level + rest : rest;
                return BODY.matcher(left).replaceFirst("");
            }
        }
        return title;
    }

    private static String levelOf(String name) {
        return name.endsWith("社区") ? "社区" : name.endsWith("街道") ? "街道" : "";
    }
}
