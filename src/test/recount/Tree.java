import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** 组织树: who stood under whom on which day, from the registers 组织 and 隶属变动 alone. */
final class Tree {

    /**
     * 组织.
     *
     * @param urban 城市社区
     * @param foundedOn 设立日期, its first day
     * @param dissolvedOn 撤销日期, the first day on which it no longer exists
     * @param successor code of the 承接组织 it was merged into, null where there is none
     */
    record Organization(
            String code,
            String type,
            boolean urban,
            LocalDate foundedOn,
            LocalDate dissolvedOn,
            String successor) {

        boolean existsOn(LocalDate day) {
            return !day.isBefore(foundedOn) && day.isBefore(dissolvedOn);
        }
    }

    private final Map<String, Organization> organizations = new HashMap<>();

    /** Of each organization its superiors, by the day from which on it stood under them. */
    private final Map<String, TreeMap<LocalDate, String>> superiors = new HashMap<>();

    Tree(Path folder) throws IOException {
        for (var row : Table.rows(folder, "organizations")) {
            String code = row.text("组织代码");
            organizations.put(
                    code,
                    new Organization(
                            code,
                            row.text("组织类型"),
                            row.text("城市社区").equals("是"),
                            row.day("设立日期"),
                            row.dayOrNever("撤销日期"),
                            row.isEmpty("承接组织") ? null : row.code("承接组织")));
        }
        for (var row : Table.rows(folder, "placements")) {
            superiors
                    .computeIfAbsent(row.code("组织"), _ -> new TreeMap<>())
                    .put(row.day("起始日期"), row.code("上级组织"));
        }
    }

    Organization organization(String code) {
        var found = organizations.get(code);
        if (found == null) {
            throw new IllegalArgumentException("没有代码为 " + code + " 的组织");
        }
        return found;
    }

    Collection<Organization> all() {
        return organizations.values();
    }

    boolean isOfType(String code, Collection<String> types) {
        return types.contains(organization(code).type());
    }

    /** Itself and those above it on the day, lowest first; none where it does not exist on the day. */
    List<String> upFrom(String code, LocalDate day) {
        var way = new ArrayList<String>();
        String at = code;
        while (at != null && organization(at).existsOn(day)) {
            way.add(at);
            at = superior(at, day);
        }
        return way;
    }

    /** 本级及所属: whether it is that organization or stood anywhere below it on the day. */
    boolean isWithin(String code, String organization, LocalDate day) {
        return upFrom(code, day).contains(organization);
    }

    /** Itself while it exists, else the one that took over from it, and from that one; null where nobody did. */
    String holderOn(String code, LocalDate day) {
        String holder = code;
        while (holder != null && !day.isBefore(organization(holder).dissolvedOn())) {
            holder = organization(holder).successor();
        }
        return holder;
    }

    /** The one directly above it on the day; null for the district, which has none. */
    String superior(String code, LocalDate day) {
        var placed = superiors.get(code);
        var latest = placed == null ? null : placed.floorEntry(day);
        return latest == null ? null : latest.getValue();
    }
}
