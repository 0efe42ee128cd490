package cn.taizhang.ballot;

import cn.taizhang.ballot.PastedRoll.Line;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * 名单的表头: the first line, where it says which column holds the names. Of what stands below it only name and mark are asked for: a
 * roll hangs on the board, and telephones, ages and the like have no place there.
 *
 * @param at its place among the lines
 * @param between what stands between two columns
 * @param columns what they are called
 */
record PastedHeading(int at, Pattern between, List<String> columns) {

    /** 表头: what stands above the column of names; without one of these a line is somebody's name. */
    private static final Set<String> NAMES =
            Set.of("姓名", "户主", "户主姓名", "居民姓名", "代表姓名", "党员姓名", "选民姓名", "名字");

    private static final String NAME = "姓名";
    private static final String RUNNING = "序号";

    private static final Set<String> MARKS =
            Set.of(
                    "编号", "户号", "门牌", "门牌号", "门牌或户号", "楼号", "楼栋", "单元", "房号", "室号", "住址", "地址",
                    "小组", "居民小组");

    private static final Pattern TABS = Pattern.compile("\t");
    private static final Pattern COMMAS = Pattern.compile("[,，;；|]");
    private static final Pattern SPACE = Pattern.compile("[\\s　]+");

    PastedHeading {
        columns = List.copyOf(columns);
    }

    /** The first line with anything in it, where one of its parts stands above names and none holds a digit. */
    static Optional<PastedHeading> in(List<String> lines) {
        for (int at = 0; at < lines.size(); at++) {
            if (!lines.get(at).isBlank()) {
                String line = lines.get(at);
                var between =
                        line.contains("\t") ? TABS : COMMAS.matcher(line).find() ? COMMAS : SPACE;
                var heading = new PastedHeading(at, between, cells(between, line));
                boolean heads =
                        heading.columns().stream().anyMatch(NAMES::contains)
                                && heading.columns().stream().noneMatch(PastedRoll::hasDigit);
                return heads ? Optional.of(heading) : Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** Whether it is what stands above names, and nobody's name. */
    static boolean isHeading(String name) {
        return NAMES.contains(name);
    }

    /** 没有读取的栏: what is not asked for. */
    List<String> leftAside() {
        return columns.stream()
                .filter(column -> !column.isEmpty() && !isAsked(column) && !column.equals(RUNNING))
                .distinct()
                .toList();
    }

    /** A line by its columns, without those left aside; empty where they cannot be told apart. */
    Optional<Line> line(int number, String text) {
        var cells = cells(between, text);
        // without a sign between them, one that is missing moves all that follow
        boolean clear =
                between == SPACE ? cells.size() == columns.size() : cells.size() <= columns.size();
        if (!clear) {
            return Optional.empty();
        }
        int named = placeOfNames();
        var marks = new ArrayList<String>();
        for (int place = 0; place < cells.size(); place++) {
            if (place != named && isAsked(columns.get(place)) && !cells.get(place).isEmpty()) {
                marks.add(cells.get(place));
            }
        }
        String name = named < cells.size() ? cells.get(named) : "";
        return Optional.of(
                new Line(number, PastedRoll.hasDigit(name) ? "" : name, String.join(" ", marks)));
    }

    private int placeOfNames() {
        int named = columns.indexOf(NAME);
        for (int place = 0; named < 0; place++) {
            named = NAMES.contains(columns.get(place)) ? place : -1;
        }
        return named;
    }

    private static boolean isAsked(String column) {
        return NAMES.contains(column) || MARKS.contains(column);
    }

    private static List<String> cells(Pattern between, String line) {
        if (between == SPACE) {
            return PastedRoll.joinedNames(PastedRoll.partsOf(line));
        }
        var cells = new ArrayList<>(Arrays.asList(between.split(line, -1)));
        cells.replaceAll(cell ->
                String.join(" ", PastedRoll.joinedNames(List.of(SPACE.split(cell.strip())))));
        while (!cells.isEmpty() && cells.getLast().isEmpty()) {
            cells.removeLast();
        }
        return List.copyOf(cells);
    }
}
