package cn.taizhang.proofreading;

import cn.taizhang.method.Numerals;
import java.util.List;

/**
 * 提法: a slogan as its numerals promise it: 「四抓两强两优」 has four parts, two and two; 「1+N」 one and any number; 「月督查季小结」
 * one for each span of time.
 *
 * @param groups in their order
 */
record Slogan(List<Group> groups) {

    /**
     * 一组.
     *
     * @param count how many parts
     * @param open whether there may be more (N)
     * @param of what is counted: 「抓」; empty in 「三四五」
     */
    record Group(int count, boolean open, String of) {}

    private static final String NUMERAL = "^(?:[一二两双三四五六七八九十]+|\\d+|[NnXx])";

    /** Words that count what a slogan lists and are no part of what is listed. */
    private static final String MEASURES = "^(个|大|项|条|支|种|类|方面|个方面)(?=.)";

    Slogan {
        groups = List.copyOf(groups);
    }

    /** As a method's name is read, the likeliest way of several. */
    static Slogan of(String name) {
        return new Slogan(
                Numerals.read(name).readings().getFirst().groups().stream()
                        .map(group ->
                                new Group(
                                        group.parts(),
                                        group.orMore(),
                                        measured(group.label().replaceFirst(NUMERAL, ""))))
                        .toList());
    }

    private static String measured(String behindNumeral) {
        return behindNumeral.replaceFirst(MEASURES, "");
    }

    /** 「4、2、2」, as a table of methods writes it. */
    List<String> counts() {
        return groups.stream()
                .map(group -> group.open() ? "N" : Integer.toString(group.count()))
                .toList();
    }

    boolean isOpen() {
        return groups.stream().anyMatch(Group::open);
    }

    int total() {
        return groups.stream().mapToInt(Group::count).sum();
    }

    /** Whether a list of that many parts can be meant: all of them, those of one group, or one word for each group. */
    boolean allows(int listed) {
        return isOpen()
                || listed == total()
                || (groups.size() > 1 && listed == groups.size())
                || groups.stream().anyMatch(group -> group.count() == listed);
    }

    /** What it counts, without how many: 「抓强优」. */
    String words() {
        return String.join("/", groups.stream().map(Group::of).toList());
    }
}
