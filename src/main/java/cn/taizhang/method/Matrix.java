package cn.taizhang.method;

import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 运行情况: organization × part, organizations in their official order. It compares nobody with anybody.
 *
 * @param revision what the method said on the cut-off
 * @param whole the organization itself, with all that stands below it
 * @param after where the next page begins, null on the last
 */
public record Matrix(
        Method method,
        Revision revision,
        MethodState state,
        Organization organization,
        List<Column> columns,
        List<Line> lines,
        Line whole,
        @Nullable String after) {

    public Matrix {
        columns = List.copyOf(columns);
        lines = List.copyOf(lines);
    }

    /**
     * 一栏.
     *
     * @param measure by what it is told, in words
     * @param why why nothing is known, null where something is
     */
    public record Column(Part part, String measure, @Nullable String why) {}

    /**
     * 一行.
     *
     * @param further whether organizations stand below it
     */
    public record Line(
            OrganizationId organization,
            String code,
            String name,
            boolean further,
            List<Cell> cells) {}

    /**
     * 一格.
     *
     * @param text what was counted, of tasks with how many were due, 「×」 where nothing is known, empty where nothing is counted
     * @param outOf of a rate part and whole, else empty
     */
    public record Cell(Standing standing, String text, String outOf) {

        static Cell of(Standing standing) {
            return new Cell(standing, "", "");
        }
    }
}
