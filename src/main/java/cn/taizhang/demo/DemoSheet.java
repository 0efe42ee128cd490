package cn.taizhang.demo;

import cn.taizhang.organization.NewOrganization;
import cn.taizhang.people.NewPerson;
import cn.taizhang.spreadsheet.Cell;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * 演示台账: rows of one register as a sheet has them, with numbers that are the same in every demonstration. They come in by the
 * door that a real district's sheets come in by.
 */
final class DemoSheet {

    private final String register;
    private final DemoCalendar calendar;
    private final DemoIds ids;
    private final int columns;
    private final List<List<Cell>> rows = new ArrayList<>();

    /** @param headings of the columns, in the order in which rows give them */
    DemoSheet(String register, DemoCalendar calendar, DemoIds ids, String... headings) {
        this.register = register;
        this.calendar = calendar;
        this.ids = ids;
        this.columns = headings.length;
        rows.add(
                Stream.concat(Stream.of("记录编号", "代录"), Stream.of(headings))
                        .map(heading -> (Cell) new Cell.Text(heading))
                        .toList());
    }

    String register() {
        return register;
    }

    /** The headings and what stands below them. */
    List<List<Cell>> rows() {
        return List.copyOf(rows);
    }

    int count() {
        return rows.size() - 1;
    }

    /** One record: days, numbers, organizations, persons, words; null for an empty cell. */
    void add(@Nullable Object... values) {
        if (values.length != columns) {
            throw new IllegalArgumentException(register + " has " + columns + " columns");
        }
        var row = new ArrayList<Cell>();
        row.add(new Cell.Text(ids.next(calendar.asOf().atTime(8, 30)).toString()));
        row.add(new Cell.Text("否"));
        for (var value : values) {
            row.add(cell(value));
        }
        rows.add(row);
    }

    private static Cell cell(@Nullable Object value) {
        return switch (value) {
            case null -> Cell.EMPTY;
            case LocalDate day -> new Cell.Day(day);
            case BigDecimal amount -> new Cell.Number(amount);
            case Integer number -> new Cell.Number(BigDecimal.valueOf(number));
            case NewOrganization organization ->
                    new Cell.Text("%s（%s）".formatted(organization.name(), organization.code()));
            case NewPerson person -> new Cell.Text("%s（%s）".formatted(person.name(), person.id()));
            default -> new Cell.Text(value.toString());
        };
    }
}
