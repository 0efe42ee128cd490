package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.util.List;

/**
 * 分布: a figure by the organizations directly below, on one page that closes: own + parts − shared = total.
 *
 * @param own what the organization itself contributed
 * @param total the figure's value at the organization
 */
public record Breakdown(List<Part> parts, long own, long total) {

    /** 下级组织的数值. */
    public record Part(OrganizationId organization, String code, String name, long value) {}

    /** 重复: what several parts share (a joint event, for example), counted once in the total. */
    public long shared() {
        return own + parts.stream().mapToLong(Part::value).sum() - total;
    }

    /** The longest bar. */
    public long most() {
        return Math.max(1, Math.max(own, parts.stream().mapToLong(Part::value).max().orElse(0)));
    }
}
