import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** 远程教育站点: from 远程教育站点, 站点检查 and 畅通率通报. */
final class Stations {

    private final Tree tree;
    private final List<Table.Row> stations;
    private final List<Table.Row> checks;
    private final List<Table.Row> circulars;

    Stations(Path folder, Tree tree) throws IOException {
        this.tree = tree;
        stations = Table.rows(folder, "stations");
        checks = Table.rows(folder, "station-checks");
        circulars = Table.rows(folder, "connectivity-circulars");
    }

    void count(Map<String, String> figures, String organization, LocalDate cutOff) {
        figures.put("station.circular-rate", circularRate(organization, cutOff));
        if (stations.isEmpty()) {
            for (String one : List.of("in-service", "working", "own-rate")) {
                figures.put("station." + one, "×");
            }
            return;
        }
        var there =
                stations.stream()
                        .filter(one -> inService(one, cutOff))
                        .filter(one -> tree.isWithin(one.code("所属组织"), organization, cutOff))
                        .toList();
        long working = there.stream().filter(one -> works(one, cutOff)).count();
        figures.put("station.in-service", Integer.toString(there.size()));
        figures.put("station.working", Long.toString(working));
        figures.put("station.own-rate", there.isEmpty() ? "×" : working + "/" + there.size());
    }

    /** 第 37 空 「数据截至日不晚于截至日的最近一份市通报所载的畅通率，照原文；同一天的以后印发的为准」, in hundredths. */
    private String circularRate(String organization, LocalDate cutOff) {
        return circulars.stream()
                .filter(one -> !one.day("数据截至日").isAfter(cutOff))
                .filter(one -> tree.isWithin(one.code("区"), organization, cutOff))
                .max(
                        Comparator.comparing((Table.Row one) -> one.day("数据截至日"))
                                .thenComparing(one -> one.day("印发日期")))
                .map(one -> new BigDecimal(one.text("通报畅通率（%）")).movePointRight(2))
                .map(hundredths -> Long.toString(hundredths.longValueExact()))
                .orElse("×");
    }

    /** 「截至日启用的站点；停用、撤销有文件的从那一天起不计，没有文件的照计」. One that is in use again counts again. */
    private static boolean inService(Table.Row station, LocalDate day) {
        if (day.isBefore(station.day("启用日期"))) {
            return false;
        }
        if (station.isEmpty("停用（撤销）文件")) {
            return true;
        }
        boolean retired = !day.isBefore(station.dayOrNever("撤销日期"));
        boolean suspended =
                !day.isBefore(station.dayOrNever("停用日期"))
                        && day.isBefore(station.dayOrNever("恢复日期"));
        return !retired && !suspended;
    }

    /** 「截至日以前最近一次检查既能打开又能播放的；没有检查过的不算畅通」. */
    private boolean works(Table.Row station, LocalDate day) {
        return checks.stream()
                .filter(one -> one.code("所属组织").equals(station.code("所属组织")))
                .filter(one -> one.text("站点名称").equals(station.text("站点名称")))
                .filter(one -> !one.day("检查日期").isAfter(day))
                .max(Comparator.comparing((Table.Row one) -> one.day("检查日期")))
                .map(one -> one.text("能打开").equals("是") && one.text("能播放").equals("是"))
                .orElse(false);
    }
}
