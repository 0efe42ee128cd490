import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** 流动党员: from 流动党员 and 流动党员活动证. */
final class Mobile {

    private static final LocalDate SINCE = LocalDate.of(2000, 1, 1);

    /**
     * 活动证.
     *
     * @param replaces number of the one in whose place it stands, empty for a new one
     * @param to the first day on which it is over by itself: the day after its last one, or when it was ended
     */
    private record Certificate(
            String number, String issuer, String replaces, LocalDate issuedOn, LocalDate to) {}

    private record Away(String member, String branch, LocalDate from, LocalDate to) {}

    private final Tree tree;
    private final List<Certificate> certificates = new ArrayList<>();
    private final List<Away> away = new ArrayList<>();
    private final boolean awayUsed;

    Mobile(Path folder, Tree tree) throws IOException {
        this.tree = tree;
        for (var row : Table.rows(folder, "activity-certificates")) {
            var over = row.day("有效期至").plusDays(1);
            var ended = row.dayOrNever("终止日期");
            certificates.add(
                    new Certificate(
                            row.text("证号"),
                            row.code("发证党组织"),
                            row.text("换发前证号"),
                            row.day("发证日期"),
                            ended.isBefore(over) ? ended : over));
        }
        var rows = Table.rows(folder, "mobile-members");
        awayUsed = !rows.isEmpty();
        for (var row : rows) {
            if (row.text("流向").equals("流出")) {
                away.add(
                        new Away(
                                row.code("党员"),
                                row.code("党支部"),
                                row.day("外出日期"),
                                row.dayOrNever("返回日期")));
            }
        }
    }

    void count(Map<String, String> figures, String organization, LocalDate cutOff) {
        figures.put("mobile.certificates-issued", issued(organization, cutOff));
        figures.put("mobile.certificates-valid", valid(organization, cutOff));
        figures.put("mobile.members-out", membersOut(organization, cutOff));
    }

    /** 第 33 空 「从 2000 年起累计发放的流动党员活动证，按本计，发证当天归发证的党组织；换发、补发的不另计」. */
    private String issued(String organization, LocalDate cutOff) {
        if (certificates.isEmpty()) {
            return "×";
        }
        return Long.toString(
                certificates.stream()
                        .filter(one -> one.replaces().isEmpty())
                        .filter(one -> !one.issuedOn().isBefore(SINCE))
                        .filter(one -> !one.issuedOn().isAfter(cutOff))
                        .filter(one -> tree.isWithin(one.issuer(), organization, one.issuedOn()))
                        .count());
    }

    /** 「截至日有效：没有过有效期（最后一天仍算）、没有终止，也没有被换发；被换发的自新证发证之日起不再算」. */
    private String valid(String organization, LocalDate cutOff) {
        if (certificates.isEmpty()) {
            return "×";
        }
        return Long.toString(
                certificates.stream()
                        .filter(one -> !cutOff.isBefore(one.issuedOn()))
                        .filter(one -> cutOff.isBefore(one.to()))
                        .filter(one -> !isReplaced(one, cutOff))
                        .filter(one -> tree.isWithin(one.issuer(), organization, cutOff))
                        .count());
    }

    private boolean isReplaced(Certificate one, LocalDate cutOff) {
        return certificates.stream()
                .filter(other -> other.issuer().equals(one.issuer()))
                .filter(other -> other.replaces().equals(one.number()))
                .anyMatch(other -> !other.issuedOn().isAfter(cutOff));
    }

    /** 「截至日登记为流出、没有返回的党员，按人计；流入的党员不在此列」. */
    private String membersOut(String organization, LocalDate cutOff) {
        if (!awayUsed) {
            return "×";
        }
        return Long.toString(
                away.stream()
                        .filter(one -> !cutOff.isBefore(one.from()) && cutOff.isBefore(one.to()))
                        .filter(one -> tree.isWithin(one.branch(), organization, cutOff))
                        .map(Away::member)
                        .distinct()
                        .count());
    }
}
