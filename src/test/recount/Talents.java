import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** 人才: from 引进人才. A person is a name with a month of birth. */
final class Talents {

    private final Tree tree;
    private final List<Table.Row> rows;

    Talents(Path folder, Tree tree) throws IOException {
        this.tree = tree;
        rows = Table.rows(folder, "talents");
    }

    void count(Map<String, String> figures, String organization, LocalDate cutOff) {
        figures.put("talent.introduced", arrived(organization, cutOff, this::introduced));
        figures.put(
                "talent.returned-doctors",
                arrived(
                        organization,
                        cutOff,
                        row ->
                                introduced(row)
                                        && row.text("学位").equals("博士")
                                        && row.text("留学归国").equals("是")));
        figures.put(
                "talent.flexible",
                arrived(organization, cutOff, row -> row.text("引进方式").equals("柔性")));
        figures.put("talent.signed", signed(organization, cutOff));
    }

    /** 第 44 空 「以前年度在本区全职到过岗的不再算引进」: full-time, and never full-time in a year before. */
    private boolean introduced(Table.Row row) {
        return row.text("引进方式").equals("全职")
                && rows.stream()
                        .filter(other -> person(other).equals(person(row)))
                        .filter(other -> other.text("引进方式").equals("全职"))
                        .filter(other -> !other.isEmpty("到岗日期"))
                        .noneMatch(other ->
                                other.day("到岗日期").getYear() < row.day("到岗日期").getYear());
    }

    /** 「本年 1 月 1 日至截至日到岗的，按人计；到岗后又离开的照计」. */
    private String arrived(String organization, LocalDate cutOff, Predicate<Table.Row> which) {
        return rows.isEmpty()
                ? "×"
                : persons(
                        row ->
                                !row.isEmpty("到岗日期")
                                        && row.day("到岗日期").getYear() == cutOff.getYear()
                                        && !row.day("到岗日期").isAfter(cutOff)
                                        && which.test(row)
                                        && tree.isWithin(
                                                row.code("用人单位"),
                                                organization,
                                                row.day("到岗日期")));
    }

    /** 「本年签约、截至日还没有到岗的，按人计；柔性引进的不在内」. */
    private String signed(String organization, LocalDate cutOff) {
        return rows.isEmpty()
                ? "×"
                : persons(
                        row ->
                                !row.text("引进方式").equals("柔性")
                                        && row.day("签约日期").getYear() == cutOff.getYear()
                                        && !row.day("签约日期").isAfter(cutOff)
                                        && row.dayOrNever("到岗日期").isAfter(cutOff)
                                        && tree.isWithin(
                                                row.code("用人单位"), organization, cutOff));
    }

    private String persons(Predicate<Table.Row> which) {
        return Long.toString(
                rows.stream().filter(which).map(Talents::person).distinct().count());
    }

    private static String person(Table.Row row) {
        return row.text("人才姓名").replaceAll("\\s", "") + "，" + row.text("出生年月");
    }
}
