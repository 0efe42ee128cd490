package cn.taizhang.tablefill;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.matching.Proposal;
import cn.taizhang.organization.Organization;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 填好的表: what stands where and why, before it is written.
 *
 * @param file what the sender calls it
 * @param sheet the name of the sheet that is filled
 * @param keepsLayout whether it is written into the file that was sent; else into a new one of the same squares
 * @param remarks on the whole table
 */
public record FilledTable(
        String file,
        String sheet,
        boolean keepsLayout,
        TableRequest request,
        Organization organization,
        String title,
        List<Column> columns,
        List<Line> lines,
        List<String> remarks) {

    /**
     * 栏目: one thing that is wanted.
     *
     * @param number from 0, in the order of the table
     * @param place its column letter or its row number
     * @param heading as it stands in the table
     * @param figure the one it is filled with, null where it stays empty
     * @param chosen whether somebody chose so
     * @param why why it stays empty, or by what words it was told
     * @param unit in which it is written
     * @param notes what is to be known of the numbers of this column: the whole is not the sum, 本地口径
     */
    public record Column(
            int number,
            String place,
            String heading,
            @Nullable FigureDefinition figure,
            boolean chosen,
            String why,
            String unit,
            List<Proposal> proposals,
            List<String> notes) {

        public Column {
            proposals = List.copyOf(proposals);
            notes = List.copyOf(notes);
        }

        Column noting(List<String> said) {
            return new Column(number, place, heading, figure, chosen, why, unit, proposals, said);
        }
    }

    /**
     * 一行.
     *
     * @param name as it stands in the table
     * @param organization null where none is meant
     * @param why why none is meant, else empty
     * @param total whether it is 合计
     * @param cells one for each column
     */
    public record Line(
            String place,
            String name,
            @Nullable Organization organization,
            String why,
            boolean total,
            List<Filled> cells) {

        public Line {
            cells = List.copyOf(cells);
        }
    }

    /**
     * 一格.
     *
     * @param row in the sheet, from 0
     * @param entry what is written into it, null where nothing is
     * @param standing what stands there already, else empty
     * @param value the figure behind it, null where none was asked for
     * @param why why nothing is written, empty where something is
     */
    public record Filled(
            int row,
            int column,
            @Nullable Entry entry,
            String standing,
            @Nullable FigureValue value,
            String why) {}

    public FilledTable {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
        remarks = List.copyOf(remarks);
    }

    /** How many squares something is written into. */
    public long filled() {
        return lines.stream()
                .flatMap(line -> line.cells().stream())
                .filter(cell -> cell.entry() != null)
                .count();
    }

    /** How many squares the table has for numbers. */
    public long squares() {
        return (long) lines.size() * columns.size();
    }
}
