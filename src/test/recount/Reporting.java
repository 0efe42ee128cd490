import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** 进社区与特色服务: from 报到单, 岗位认领, 党员名册 and 特色服务. */
final class Reporting {

    /**
     * 社区接收了的报到单.
     *
     * @param to the first day on which it no longer stands, or on which the member is no longer on the job
     */
    private record Slip(
            String community, String member, boolean outside, LocalDate from, LocalDate to) {}

    private record Days(LocalDate from, LocalDate to) {

        boolean hold(LocalDate day) {
            return !day.isBefore(from) && day.isBefore(to);
        }
    }

    private record Service(String kind, String issuer, Days days) {}

    private final Tree tree;
    private final List<Slip> slips = new ArrayList<>();
    private final boolean slipsUsed;
    private final Map<String, LocalDate> firstClaims = new HashMap<>();
    private final boolean claimsUsed;
    private final Map<String, List<Days>> rolls = new HashMap<>();
    private final List<Service> services = new ArrayList<>();
    private final boolean servicesUsed;

    Reporting(Path folder, Tree tree) throws IOException {
        this.tree = tree;
        var reported = Table.rows(folder, "report-slips");
        slipsUsed = !reported.isEmpty();
        for (var row : reported) {
            if (!row.isEmpty("接收日期")) {
                slips.add(slip(row));
            }
        }
        var claimed = Table.rows(folder, "post-claims");
        claimsUsed = !claimed.isEmpty();
        for (var row : claimed) {
            if (!row.isEmpty("确认日期")) {
                firstClaims.merge(
                        row.code("党员"),
                        row.day("确认日期"),
                        (one, other) -> one.isBefore(other) ? one : other);
            }
        }
        for (var row : Table.rows(folder, "memberships")) {
            if (Set.of("正式党员", "预备党员").contains(row.text("人员类别"))) {
                rolls.computeIfAbsent(row.text("人员记录编号"), _ -> new ArrayList<>())
                        .add(new Days(row.day("列入日期"), row.dayOrNever("终止日期")));
            }
        }
        var offered = Table.rows(folder, "special-services");
        servicesUsed = !offered.isEmpty();
        for (var row : offered) {
            if (!row.isEmpty("规范文件")) {
                services.add(
                        new Service(
                                row.text("服务种类"),
                                row.code("推出组织"),
                                new Days(row.day("推行日期"), row.dayOrNever("停办日期"))));
            }
        }
    }

    private static Slip slip(Table.Row row) {
        var ended = row.dayOrNever("终止日期");
        var retired = row.dayOrNever("退休日期");
        return new Slip(
                row.code("社区"),
                row.code("党员"),
                row.isEmpty("所在单位"),
                row.day("接收日期"),
                ended.isBefore(retired) ? ended : retired);
    }

    void count(Map<String, String> figures, String organization, LocalDate cutOff) {
        figures.put("service.reported", reported(organization, cutOff));
        figures.put(
                "service.reported-and-claimed", reportedAndClaimed(organization, cutOff));
        figures.put("service.special-kinds", specialKinds(organization, cutOff));
    }

    /** 「截至日报到单已由社区接收、没有终止的在职党员，按人计；自退休之日起不计；区内单位的党员当日须在册，区外单位的不要求在本区名册」. */
    private String reported(String organization, LocalDate cutOff) {
        return slipsUsed ? Long.toString(reporting(organization, cutOff).size()) : "×";
    }

    /** 第 32 空 the same, and 「截至日以前至少有一次认领经社区确认，认领后来结束的仍算」; the cut-off itself is in. */
    private String reportedAndClaimed(String organization, LocalDate cutOff) {
        if (!slipsUsed || !claimsUsed) {
            return "×";
        }
        return Long.toString(
                reporting(organization, cutOff).stream()
                        .filter(member ->
                                !firstClaims.getOrDefault(member, LocalDate.MAX).isAfter(cutOff))
                        .count());
    }

    private Set<String> reporting(String organization, LocalDate cutOff) {
        var members = new HashSet<String>();
        for (var slip : slips) {
            if (new Days(slip.from(), slip.to()).hold(cutOff)
                    && (slip.outside() || isOnRoll(slip.member(), cutOff))
                    && tree.isWithin(slip.community(), organization, cutOff)) {
                members.add(slip.member());
            }
        }
        return members;
    }

    private boolean isOnRoll(String member, LocalDate cutOff) {
        return rolls.getOrDefault(member, List.of()).stream().anyMatch(days -> days.hold(cutOff));
    }

    /** 第 34 空 「截至日推行、没有停办、有规范文件的特色服务，按种计，多家推出也只计一项」; what is one kind, the column 服务种类 says. */
    private String specialKinds(String organization, LocalDate cutOff) {
        if (!servicesUsed) {
            return "×";
        }
        return Long.toString(
                services.stream()
                        .filter(one -> one.days().hold(cutOff))
                        .filter(one -> tree.isWithin(one.issuer(), organization, cutOff))
                        .map(Service::kind)
                        .distinct()
                        .count());
    }
}
