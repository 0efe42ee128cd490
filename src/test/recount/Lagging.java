import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;

/** 软弱涣散党组织整顿: what came for those on the year's list and what was done. From 整顿资金 and 惠民实事. */
final class Lagging {

    /**
     * 到位并经确认的一笔.
     *
     * @param paidOn 到位日期
     * @param confirmedOn 确认日期
     */
    private record Fund(
            String organization,
            int year,
            boolean money,
            long fen,
            LocalDate paidOn,
            LocalDate confirmedOn) {

        /** 「以到位和确认两个日期中较晚的一个计入」. */
        LocalDate countsOn() {
            return paidOn.isAfter(confirmedOn) ? paidOn : confirmedOn;
        }
    }

    /** 办成的一件. */
    private record Matter(String organization, int year, String same, LocalDate doneOn) {}

    private final Tree tree;
    private final boolean fundsUsed;
    private final boolean mattersUsed;
    private final List<Fund> funds = new ArrayList<>();
    private final List<Matter> matters = new ArrayList<>();

    Lagging(Path folder, Tree tree) throws IOException {
        this.tree = tree;
        var fundRows = Table.rows(folder, "rectification-funds");
        fundsUsed = !fundRows.isEmpty();
        for (var row : fundRows) {
            if (!row.isEmpty("确认日期")) {
                funds.add(
                        new Fund(
                                row.code("整顿组织"),
                                Integer.parseInt(row.text("名单年度")),
                                row.text("投入形式").equals("资金"),
                                new BigDecimal(row.text("金额（元）")).movePointRight(2).longValueExact(),
                                row.day("到位日期"),
                                row.day("确认日期")));
            }
        }
        var matterRows = Table.rows(folder, "benefit-projects");
        mattersUsed = !matterRows.isEmpty();
        for (var row : matterRows) {
            if (!row.isEmpty("办成日期")) {
                matters.add(
                        new Matter(
                                row.code("整顿组织"),
                                Integer.parseInt(row.text("名单年度")),
                                row.isEmpty("事项编号") ? row.text("记录编号") : row.text("事项编号"),
                                row.day("办成日期")));
            }
        }
    }

    void count(Map<String, String> figures, String organization, LocalDate cutOff) {
        figures.put("lagging.funds", funds(true, organization, cutOff));
        figures.put("lagging.funds-in-kind", funds(false, organization, cutOff));
        figures.put("lagging.benefit-projects", matters(organization, cutOff));
    }

    /** 第 35 空 「本年 1 月 1 日至截至日为本年整顿名单上的组织到位、并由帮扶单位确认的资金；上年到位或列在上年名单下的不计」, in fen. */
    private String funds(boolean money, String organization, LocalDate cutOff) {
        if (!fundsUsed) {
            return "×";
        }
        int year = cutOff.getYear();
        return Long.toString(
                funds.stream()
                        .filter(one -> one.money() == money && one.year() == year)
                        .filter(one -> one.paidOn().getYear() == year)
                        .filter(one -> one.countsOn().getYear() == year)
                        .filter(one -> !one.countsOn().isAfter(cutOff))
                        .filter(one ->
                                tree.isWithin(one.organization(), organization, one.countsOn()))
                        .mapToLong(Fund::fen)
                        .sum());
    }

    /** 第 36 空 「本年办成的惠民实事，按件计：几处登记的同一件事（事项编号相同）只计一件」. */
    private String matters(String organization, LocalDate cutOff) {
        if (!mattersUsed) {
            return "×";
        }
        var once = new HashSet<String>();
        for (var one : matters) {
            boolean thisYear =
                    one.year() == cutOff.getYear() && one.doneOn().getYear() == cutOff.getYear();
            if (thisYear
                    && !one.doneOn().isAfter(cutOff)
                    && tree.isWithin(one.organization(), organization, one.doneOn())) {
                once.add(one.same());
            }
        }
        return Integer.toString(once.size());
    }
}
