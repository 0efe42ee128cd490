import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** One table of a dump: comma separated, the first line its columns, as COPY … CSV HEADER writes it. */
record Table(String name, List<String> columns, List<List<String>> rows) {

    static Table read(Path file) throws IOException {
        var lines = parse(Files.readString(file));
        var name = file.getFileName().toString().replace(".csv", "");
        return new Table(
                file.getParent().getFileName() + "/" + name,
                lines.getFirst(),
                lines.subList(1, lines.size()));
    }

    private static List<List<String>> parse(String text) {
        var lines = new ArrayList<List<String>>();
        var line = new ArrayList<String>();
        var cell = new StringBuilder();
        boolean quoted = false;
        for (int at = 0; at < text.length(); at++) {
            char sign = text.charAt(at);
            if (quoted) {
                if (sign != '"') {
                    cell.append(sign);
                } else if (at + 1 < text.length() && text.charAt(at + 1) == '"') {
                    cell.append('"');
                    at++;
                } else {
                    quoted = false;
                }
            } else if (sign == '"') {
                quoted = true;
            } else if (sign == ',' || sign == '\n') {
                line.add(cell.toString());
                cell.setLength(0);
                if (sign == '\n') {
                    lines.add(List.copyOf(line));
                    line.clear();
                }
            } else {
                cell.append(sign);
            }
        }
        return lines;
    }
}
