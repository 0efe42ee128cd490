package cn.taizhang.method;

import cn.taizhang.kernel.ChineseNumerals;
import cn.taizhang.method.Reading.Group;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * 名称里的数: reads what a method's name announces. A numeral counts the parts of the words behind it, up to the next numeral.
 * What belongs to a fixed word, an order or a size counts nothing; where the name leaves it open, that is said, and asked.
 */
public final class Numerals {

    /** Words whose numerals are part of the word. */
    private static final List<String> FIXED =
            List.of(
                    "万众一心", "一心一意", "一如既往", "千家万户", "四面八方", "五湖四海", "千方百计", "三令五申", "统一", "唯一",
                    "十四五", "十三五", "两新", "两委", "三农", "七一", "五四", "八一", "一把手", "一体化");

    private static final Pattern SIZE = Pattern.compile("(?:分钟|小时|个月|年|月|日|天|周|公里|里|平方米|米|岁|万元|元)");
    private static final Pattern RUN = Pattern.compile("[一二三四五六七八九两双十百千万亿]+|[0-9]+");
    private static final Pattern LETTER = Pattern.compile("[NnXxＮ]");
    private static final Pattern AROUND =
            Pattern.compile("[“”\"「」『』《》〈〉‘’\\s　]|（[^）]*）|\\([^)]*\\)");
    private static final Pattern BETWEEN = Pattern.compile("[+＋、，,·\\-—]+$");
    private static final String DIGITS = "一二三四五六七八九";
    private static final int HUNDRED = 100;
    private static final String MEASURES = "个条项张本支套种类方名级岗";
    private static final Pattern RHYTHM = Pattern.compile("(半年|年|季|月|旬|周|日(?!常))[^年季月旬周日半]{1,6}");

    private final String name;
    private final List<Counted> counted = new ArrayList<>();
    private final List<String> because = new ArrayList<>();
    private boolean doubtful;

    /** A place of the name at which so many parts begin. */
    private record Counted(int from, int parts, boolean orMore) {}

    private Numerals(String name) {
        this.name = name;
    }

    /** How the name is read; of several ways the likeliest first. */
    public static NameReading read(String name) {
        String core = AROUND.matcher(narrow(name)).replaceAll("");
        core = core.endsWith("工作法") ? core.substring(0, core.length() - 3) : core;
        return sequence(core).orElse(new Numerals(core).reading());
    }

    /** Without the widths of an input method: 「１＋Ｎ」 is 「1+N」. */
    static String narrow(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC);
    }

    /** 「三四五」: figures without words, one group each. Two of them may also be so many groups of so many. */
    private static Optional<NameReading> sequence(String core) {
        boolean bare = core.length() > 1 && core.chars().allMatch(c -> DIGITS.indexOf(c) >= 0);
        if (!bare) {
            return Optional.empty();
        }
        var each = new ArrayList<Group>();
        for (int i = 0; i < core.length(); i++) {
            each.add(new Group(core.substring(i, i + 1), digit(core.charAt(i)), false));
        }
        var listed = new Reading(each);
        if (core.length() > 2) {
            return Optional.of(new NameReading(List.of(listed), List.of("名称只有数字，每个数字是一组。")));
        }
        var times = new ArrayList<Group>();
        for (int i = 1; i <= digit(core.charAt(0)); i++) {
            times.add(new Group("第" + i + "组", digit(core.charAt(1)), false));
        }
        return Optional.of(
                new NameReading(
                        List.of(listed, new Reading(times), Reading.NOTHING),
                        List.of(
                                "名称只有两个数字：可以是两组，也可以是 %d 组、每组 %d 项，请确认。"
                                        .formatted(digit(core.charAt(0)), digit(core.charAt(1))))));
    }

    private NameReading reading() {
        int at = 0;
        while (at < name.length()) {
            at = step(at);
        }
        if (counted.isEmpty()) {
            return withoutNumerals();
        }
        if (counted.size() == 1 && isLoneOne(counted.getFirst())) {
            doubt("名称里只有一个“一”，可能是词的一部分，请确认它算不算数。");
        }
        var read = new Reading(groups());
        return doubtful
                ? new NameReading(List.of(read, Reading.NOTHING), because)
                : new NameReading(List.of(read), because);
    }

    /** Looks at what stands here, and says where to go on. */
    private int step(int at) {
        var fixed = FIXED.stream().filter(word -> name.startsWith(word, at)).findFirst();
        if (fixed.isPresent()) {
            because.add("“" + fixed.get() + "”是固定词语，其中的数字不作部分数。");
            return at + fixed.get().length();
        }
        char here = name.charAt(at);
        var run = RUN.matcher(name);
        if (here == '第' && run.region(at + 1, name.length()).lookingAt()) {
            because.add("“" + name.substring(at, run.end()) + "”说的是次序，不作部分数。");
            return run.end();
        }
        if (run.region(at, name.length()).lookingAt()) {
            return numeral(at, run);
        }
        boolean joined = at > 0 && "+＋".indexOf(name.charAt(at - 1)) >= 0;
        if (joined && LETTER.matcher(name.substring(at, at + 1)).matches()) {
            counted.add(new Counted(at, 1, true));
            because.add("“" + here + "”不是定数，至少 1 项。");
        } else if (here == '多' || here == '几') {
            doubt("“" + here + "”不是定数，请确认这个名称按不按数字核对。");
        }
        return at + 1;
    }

    private int numeral(int at, Matcher run) {
        String digits = run.group();
        int end = run.end();
        var size = SIZE.matcher(name).region(end, name.length());
        if (size.lookingAt()) {
            because.add("“" + name.substring(at, size.end()) + "”说的是长短大小，不作部分数。");
            return size.end();
        }
        int value = value(digits);
        if (value == 0) {
            because.add("“" + digits + "”不是定数，不作部分数。");
            return end;
        }
        if (digits.equals("双")) {
            doubt("“双”可以读作 2，也可以只是词的一部分，请确认。");
        }
        counted.add(new Counted(at, value, false));
        // 「五个一」 is five, not five and one
        return name.startsWith("个一", end) ? end + 2 : end;
    }

    private void doubt(String why) {
        doubtful = true;
        because.add(why);
    }

    private boolean isLoneOne(Counted only) {
        int next = only.from() + 1;
        return name.charAt(only.from()) == '一'
                && only.parts() == 1
                && (next >= name.length() || MEASURES.indexOf(name.charAt(next)) < 0);
    }

    private List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (int i = 0; i < counted.size(); i++) {
            var one = counted.get(i);
            int end = i + 1 < counted.size() ? counted.get(i + 1).from() : name.length();
            String label = BETWEEN.matcher(name.substring(one.from(), end)).replaceFirst("");
            groups.add(new Group(label, one.parts(), one.orMore()));
        }
        return groups;
    }

    /** 「月督查季小结半年评年终考」: no numeral, but a rhythm; each beat is a part. */
    private NameReading withoutNumerals() {
        var beats = new LinkedHashSet<String>();
        var beat = RHYTHM.matcher(name);
        int end = 0;
        while (beat.find() && beat.start() == end) {
            beats.add(beat.group());
            end = beat.end();
        }
        if (end == name.length() && beats.size() > 1) {
            because.add("名称按时间排列，每个时间一项。");
            return new NameReading(
                    List.of(
                            new Reading(
                                    beats.stream().map(one -> new Group(one, 1, false)).toList())),
                    because);
        }
        because.add("名称里没有作数的数字，不按数字核对。");
        return new NameReading(List.of(Reading.NOTHING), because);
    }

    /** 0 for what is no definite number of parts: 千、万, a bare 百, 三四, a hundred and more. */
    private static int value(String digits) {
        if (digits.matches(".*[百千万亿].*")) {
            return 0;
        }
        int value = ChineseNumerals.value(digits.replace('双', '两')).orElse(0);
        return value < HUNDRED ? value : 0;
    }

    private static int digit(char numeral) {
        return DIGITS.indexOf(numeral) + 1;
    }
}
