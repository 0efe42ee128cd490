import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * 一本台账的导出表: one exported .csv file, read as RFC 4180 writes it. Nothing is known here of what it means; a cell is asked for
 * by the heading above it.
 */
final class Table {

    private static final char BYTE_ORDER_MARK = '\uFEFF';

    /** Behind any number of marks one of these begins what a spreadsheet would take for a formula. */
    private static final String FORMULA_BEGINS = "=+-@\t\r\n＝＋－＠";

    private Table() {}

    /** One line below the headings. */
    record Row(Map<String, Integer> headings, List<String> cells) {

        /** What stands below the heading. A heading that is not there is a mistake of this program or of the file. */
        String text(String heading) {
            Integer place = headings.get(heading);
            if (place == null) {
                throw new IllegalArgumentException("没有「" + heading + "」这一栏：" + headings.keySet());
            }
            return cells.get(place);
        }

        boolean isEmpty(String heading) {
            return text(heading).isEmpty();
        }

        LocalDate day(String heading) {
            return LocalDate.parse(text(heading));
        }

        /** The day, or, where none is written, one that never comes. */
        LocalDate dayOrNever(String heading) {
            return isEmpty(heading) ? LocalDate.MAX : day(heading);
        }

        /** The code of the organization written as 「名称（代码）」. */
        String code(String heading) {
            return codeIn(text(heading));
        }

        /** The codes of several, written as 「名称（代码）；名称（代码）」. */
        List<String> codes(String heading) {
            var codes = new ArrayList<String>();
            for (String one : text(heading).split("；")) {
                if (!one.isBlank()) {
                    codes.add(codeIn(one));
                }
            }
            return codes;
        }

        private static String codeIn(String written) {
            return written.substring(written.lastIndexOf('（') + 1, written.lastIndexOf('）'));
        }
    }

    /** All rows of a register's file; the files are called 「05-meetings.csv」, the number may differ. None where there is no such file. */
    static List<Row> rows(Path folder, String register) throws IOException {
        try (var files = Files.newDirectoryStream(folder, "[0-9][0-9]-" + register + ".csv")) {
            for (Path file : files) {
                return rows(Files.readString(file));
            }
        }
        return List.of();
    }

    private static List<Row> rows(String text) {
        var lines = lines(text.charAt(0) == BYTE_ORDER_MARK ? text.substring(1) : text);
        var headings = new HashMap<String, Integer>();
        for (String heading : lines.getFirst()) {
            headings.put(heading, headings.size());
        }
        return lines.stream().skip(1).map(cells -> new Row(headings, cells)).toList();
    }

    /** Cells are parted by commas, lines by line ends; in quotes both are text, and a quote is written twice. */
    private static List<List<String>> lines(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' && quoted && i + 1 < text.length() && text.charAt(i + 1) == '"') {
                cell.append(c);
                i++;
            } else if (c == '"') {
                quoted = !quoted;
            } else if (quoted || c != ',' && c != '\r' && c != '\n') {
                cell.append(c);
            } else if (c == ',' || c == '\n') {
                line.add(withoutMark(cell.toString()));
                cell.setLength(0);
                if (c == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            }
        }
        return lines;
    }

    /** The exporter puts 「'」 before what a spreadsheet would run; here it is taken off again. */
    private static String withoutMark(String cell) {
        int first = 0;
        while (first < cell.length() && cell.charAt(first) == '\'') {
            first++;
        }
        boolean marked =
                first > 0
                        && first < cell.length()
                        && FORMULA_BEGINS.indexOf(cell.charAt(first)) >= 0;
        return marked ? cell.substring(1) : cell;
    }
}
