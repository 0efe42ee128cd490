package cn.taizhang.organization;

import java.util.List;

/**
 * 区划: one district as the code list of the National Bureau of Statistics has it: its streets and their communities.
 *
 * @param code six digits
 * @param streets 街道 only, by code
 * @param leftOut how many divisions of the district are not listed here: 镇、乡 and what lies under them, 村民委员会
 */
public record DistrictDivision(String code, String name, List<Street> streets, int leftOut) {

    public DistrictDivision {
        streets = List.copyOf(streets);
    }

    /** How many communities the streets have together. */
    public int communities() {
        return streets.stream().mapToInt(street -> street.communities().size()).sum();
    }

    /**
     * 街道.
     *
     * @param code nine digits
     */
    public record Street(String code, String name, List<Community> communities) {

        public Street {
            communities = List.copyOf(communities);
        }
    }

    /**
     * 社区.
     *
     * @param code twelve digits
     * @param name as people say it: 「唐村社区」
     * @param officialName as the list has it: 「唐村社区居民委员会」
     * @param urban whether the name says 社区 or 居民委员会
     */
    public record Community(String code, String name, String officialName, boolean urban) {}
}
