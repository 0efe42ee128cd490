package cn.taizhang.figure;

import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * 数据表: an organization and those directly below it, each with several values: of several figures, or of one in several periods.
 *
 * @param whole the organization's own line; not the sum of the others, which may share what they counted
 */
public record FigureTable(Line whole, List<Line> parts) {

    /**
     * 一行.
     *
     * @param cells null where nothing is known; unknown is never 0
     */
    public record Line(
            OrganizationId organization,
            String code,
            String name,
            List<@Nullable Quantity> cells) {}

    /**
     * 一列 in the making: the whole's value and those of the parts.
     *
     * @param told whether a part that is not there has 0; else nothing is known of it
     */
    record Column(@Nullable Quantity whole, Map<UUID, Quantity> parts, boolean told) {

        private static final Quantity NONE = Quantity.of(0);

        /** A part that has nothing has 0 where the whole is known; a rate of nothing is no rate. */
        @Nullable Quantity of(UUID part) {
            var own = parts.get(part);
            if (own != null) {
                return own.outOf() != null && own.outOf() == 0 ? null : own;
            }
            return !told || whole == null || whole.outOf() != null ? null : NONE;
        }
    }

    /**
     * 本级、共有等: by column what the whole has beyond its parts added up. What the organization recorded itself is more, what
     * several parts counted together is less; stated numbers and other starts move it as well. Null for what is never added, and where a
     * number is unknown.
     */
    public List<@Nullable Long> beyondParts() {
        var beyond = new ArrayList<@Nullable Long>();
        for (int column = 0; column < whole.cells().size(); column++) {
            beyond.add(beyondParts(column));
        }
        return beyond;
    }

    private @Nullable Long beyondParts(int column) {
        var all = whole.cells().get(column);
        if (all == null || all.outOf() != null) {
            return null;
        }
        long beyond = all.number();
        for (var part : parts) {
            var one = part.cells().get(column);
            if (one == null) {
                return null;
            }
            beyond -= one.number();
        }
        return beyond;
    }

    static Line line(Organization organization, @Nullable Quantity[] cells) {
        return new Line(
                organization.id(), organization.code(), organization.name(), Arrays.asList(cells));
    }
}
