package cn.taizhang.figure;

import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
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

    static Line line(Organization organization, @Nullable Quantity[] cells) {
        return new Line(
                organization.id(), organization.code(), organization.name(), Arrays.asList(cells));
    }
}
