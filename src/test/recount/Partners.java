import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 共驻共建: from 共驻共建单位, 兼职委员, 联络员 and 大工委、大党委. */
final class Partners {

    /**
     * 在某处从哪天到哪天的谁.
     *
     * @param owner code of the street or community
     * @param who the Party organization or the person, as the rule knows it
     */
    private record Place(String owner, String who, LocalDate from, LocalDate to) {

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private final Tree tree;
    private final List<Place> units = new ArrayList<>();
    private final boolean unitsUsed;
    private final List<Place> seats = new ArrayList<>();
    private final List<Place> officers = new ArrayList<>();
    private final List<Place> committees = new ArrayList<>();

    Partners(Path folder, Tree tree) throws IOException {
        this.tree = tree;
        var rows = Table.rows(folder, "member-units");
        unitsUsed = !rows.isEmpty();
        for (var row : rows) {
            if (!row.isEmpty("党组织名称")) {
                units.add(
                        new Place(
                                row.code("街道或社区"),
                                row.isEmpty("单位")
                                        ? "区外 " + row.text("党组织名称")
                                        : row.code("单位"),
                                row.day("加入日期"),
                                row.dayOrNever("退出日期")));
            }
        }
        for (var row : Table.rows(folder, "part-time-members")) {
            seats.add(representative(row));
        }
        for (var row : Table.rows(folder, "liaison-officers")) {
            officers.add(representative(row));
        }
        for (var row : Table.rows(folder, "extended-committees")) {
            if (!row.isEmpty("成立日期")) {
                committees.add(
                        new Place(
                                row.code("街道或社区"),
                                "",
                                row.day("成立日期"),
                                row.dayOrNever("撤销日期")));
            }
        }
    }

    private static Place representative(Table.Row row) {
        String unit = row.isEmpty("单位") ? "区外 " + row.text("区外单位") : row.code("单位");
        var ended = row.dayOrNever("卸任日期");
        var postEnded = row.dayOrNever("所在单位职务终止日期");
        return new Place(
                row.code("街道或社区"),
                row.text("姓名") + "，" + unit,
                row.day("任职日期"),
                ended.isBefore(postEnded) ? ended : postEnded);
    }

    void count(Map<String, String> figures, String organization, LocalDate cutOff) {
        figures.put("cobuilding.party-organizations", partyOrganizations(organization, cutOff));
        figures.put("cobuilding.part-time-members", partTimeMembers(organization, cutOff));
        figures.put("cobuilding.part-time-seats", partTimeSeats(organization, cutOff));
        figures.put("cobuilding.liaison-officers", liaisonOfficers(organization, cutOff));
    }

    /**
     * 第 29 空 「截至日参加共驻共建、没有退出的单位党组织，按党组织计；区内单位按名录上的组织认，区外单位按登记的党组织名称认；没有登记党组织的单位不计」.
     */
    private String partyOrganizations(String organization, LocalDate cutOff) {
        return unitsUsed ? distinct(held(units, organization, cutOff)) : "×";
    }

    /**
     * 第 30 空 「截至日在任的兼职委员，按姓名和所在单位认人；席位随所在单位职务终止，卸任、职务终止两个日子取早的；所在街道、社区的大工委、大党委尚未成立或已撤销的席位不计」.
     */
    private String partTimeMembers(String organization, LocalDate cutOff) {
        return seats.isEmpty() ? "×" : distinct(settled(organization, cutOff));
    }

    /** 「截至日在任的兼职委员席位，一处一席：同一个人在街道、社区各有席位的分别计」. */
    private String partTimeSeats(String organization, LocalDate cutOff) {
        return seats.isEmpty() ? "×" : Long.toString(settled(organization, cutOff).size());
    }

    /** 第 31 空 「截至日在任的联络员，按姓名和所在单位认人；联络随所在单位职务终止，卸任、职务终止两个日子取早的」. */
    private String liaisonOfficers(String organization, LocalDate cutOff) {
        return officers.isEmpty() ? "×" : distinct(held(officers, organization, cutOff));
    }

    private List<Place> settled(String organization, LocalDate cutOff) {
        Set<String> established = new HashSet<>();
        held(committees, organization, cutOff).forEach(one -> established.add(one.owner()));
        return held(seats, organization, cutOff).stream()
                .filter(one -> established.contains(one.owner()))
                .toList();
    }

    /** What holds on the cut-off in a place that is there and stands below the organization then. */
    private List<Place> held(List<Place> places, String organization, LocalDate cutOff) {
        return places.stream()
                .filter(one -> one.holdsOn(cutOff))
                .filter(one -> tree.isWithin(one.owner(), organization, cutOff))
                .toList();
    }

    private static String distinct(List<Place> places) {
        return Long.toString(places.stream().map(Place::who).distinct().count());
    }
}
