package cn.taizhang.regulation;

import cn.taizhang.kernel.DataTable;
import cn.taizhang.regulation.Clause.Kind;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the table of clauses and tells all of its faults at once. */
final class ClauseTable {

    private static final Pattern CODE = Pattern.compile("R-\\d{3}");
    private static final Pattern VALUE = Pattern.compile("\\d{1,6}(/[1-9]\\d{0,2})?");

    private final List<String> faults = new ArrayList<>();
    private final List<Clause> clauses = new ArrayList<>();
    private String codeBefore = "";

    private ClauseTable() {}

    static List<Clause> read(DataTable table) {
        var reading = new ClauseTable();
        table.rows().forEach(reading::readRow);
        if (!reading.faults.isEmpty()) {
            throw new IllegalStateException(String.join("\n", reading.faults));
        }
        return List.copyOf(reading.clauses);
    }

    private void readRow(DataTable.Row row) {
        int faultsBefore = faults.size();
        var mark = mark(row);
        var kind = kind(row);
        var from = date(row, "in_force_from");
        var to = date(row, "in_force_to");
        checkCode(row);
        checkWords(row, from);
        if (from != null && to != null && to.isBefore(from)) {
            fault(row, "it ends before it begins");
        }
        if (mark.isPresent()
                && kind.isPresent()
                && (mark.get() == Mark.VERIFIED) != (kind.get() == Kind.CONSTANT)) {
            fault(row, "what was read is a constant, the rest are parameters");
        }
        if (faults.size() == faultsBefore) {
            clauses.add(clause(row, mark.orElseThrow(), kind.orElseThrow(), from, to));
        }
    }

    private static Clause clause(
            DataTable.Row row,
            Mark mark,
            Kind kind,
            @Nullable LocalDate from,
            @Nullable LocalDate to) {
        var value = row.get("value");
        return new Clause(
                row.get("code"),
                row.get("subject"),
                row.get("rule"),
                value.isEmpty() ? null : value,
                row.get("unit"),
                row.get("regulation"),
                row.get("article"),
                row.get("read_at"),
                mark,
                kind,
                from,
                to,
                row.get("note"));
    }

    private void checkCode(DataTable.Row row) {
        var code = row.get("code");
        if (!CODE.matcher(code).matches()) {
            fault(row, "a code is R- and three digits");
        }
        if (code.compareTo(codeBefore) <= 0) {
            fault(row, "codes are unique and ascend");
        }
        codeBefore = code;
    }

    private void checkWords(DataTable.Row row, @Nullable LocalDate from) {
        for (var column : List.of("subject", "rule", "regulation")) {
            if (row.get(column).isEmpty()) {
                fault(row, column + " is empty");
            }
        }
        var value = row.get("value");
        if (!value.isEmpty() && !VALUE.matcher(value).matches()) {
            fault(row, "a value is a whole number or a share");
        }
        if (value.isEmpty() != row.get("unit").isEmpty()) {
            fault(row, "value and unit stand together");
        }
        if (from == null && !row.get("note").contains("起始日待核对")) {
            fault(row, "without a first day the note says 起始日待核对");
        }
    }

    private Optional<Mark> mark(DataTable.Row row) {
        var found =
                Arrays.stream(Mark.values())
                        .filter(mark -> mark.letter().equals(row.get("mark")))
                        .findFirst();
        if (found.isEmpty()) {
            fault(row, "a mark is V, K or I");
        }
        return found;
    }

    private Optional<Kind> kind(DataTable.Row row) {
        var found =
                Arrays.stream(Kind.values())
                        .filter(kind -> kind.name().equals(row.get("kind")))
                        .findFirst();
        if (found.isEmpty()) {
            fault(row, "a kind is CONSTANT or PARAMETER");
        }
        return found;
    }

    private @Nullable LocalDate date(DataTable.Row row, String column) {
        var text = row.get(column);
        if (text.isEmpty()) {
            return null;
        }
        try {
            return LocalDate.parse(text);
        } catch (DateTimeParseException _) {
            fault(row, column + " is not a date");
            return null;
        }
    }

    private void fault(DataTable.Row row, String what) {
        faults.add(row.fault(what).getMessage());
    }
}
