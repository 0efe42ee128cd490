package cn.taizhang.figure;

import cn.taizhang.organization.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * 分布: a figure by the organizations directly below, on one page that closes: own + opening + parts − shared = total.
 *
 * @param own what the organization itself contributed
 * @param opening 期初数 of the organization that stands in for records, 0 for none
 * @param total the figure's value at the organization
 * @param overlaps what is counted in several parts, by how many parts; fewest parts first
 */
public record Breakdown(
        List<Part> parts, long own, long opening, long total, List<Overlap> overlaps) {

    static final Breakdown NOTHING = new Breakdown(List.of(), 0, 0, 0, List.of());

    /**
     * 下级组织的数值.
     *
     * @param outOf of a rate the whole, else null; a rate whose whole is 0 is none
     */
    public record Part(
            OrganizationId organization,
            String code,
            String name,
            long value,
            @Nullable Long outOf) {

        public Quantity quantity() {
            return new Quantity(value, outOf);
        }
    }

    /**
     * 几家共有: for example two events that three organizations held together.
     *
     * @param organizations in how many parts each is counted, the organization's own among them; 2 or more
     * @param number how many such subjects there are, or what they amount to
     */
    public record Overlap(int organizations, long number) {}

    /** 各部分相加, before what they share is taken off. */
    public long sum() {
        return own + opening + parts.stream().mapToLong(Part::value).sum();
    }

    /** 重复: what several parts share (a joint event, for example), counted once in the total. */
    public long shared() {
        return sum() - total;
    }
}
