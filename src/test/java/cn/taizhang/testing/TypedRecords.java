package cn.taizhang.testing;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import cn.taizhang.organization.Organizations;
import cn.taizhang.people.PersonId;
import cn.taizhang.quality.Checks;
import cn.taizhang.quality.Finding;
import cn.taizhang.register.Forms;
import cn.taizhang.register.Registers;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.context.ApplicationContext;

/** 填表: records as somebody types them into forms, and the figures of the district they lead to. */
public final class TypedRecords {

    private final ApplicationContext product;
    private final TestDistrict district;

    public TypedRecords(ApplicationContext product, TestDistrict district) {
        this.product = product;
        this.district = district;
    }

    /** Column keys and what is typed there, in turn; nothing typed is left out. */
    public static Map<String, String> row(String... typed) {
        var row = new HashMap<String, String>();
        for (int i = 0; i < typed.length; i += 2) {
            if (!typed[i + 1].isEmpty()) {
                row.put(typed[i], typed[i + 1]);
            }
        }
        return row;
    }

    public static Map<String, String> with(Map<String, String> row, String... typed) {
        var changed = new HashMap<>(row);
        changed.putAll(row(typed));
        return changed;
    }

    public String code(OrganizationId organization) {
        return product.getBean(Organizations.class).get(organization).code();
    }

    public static String named(String name, PersonId person) {
        return name + "（" + person + "）";
    }

    public UUID recorded(String register, Map<String, String> row) {
        return record(district.officer(), register, row).orThrow();
    }

    public Outcome<UUID> record(Viewer viewer, String register, Map<String, String> row) {
        return product.getBean(Forms.class)
                .record(
                        viewer,
                        product.getBean(Registers.class).get(register),
                        Ids.next(),
                        Ids.next(),
                        row);
    }

    public List<String> refused(String register, Map<String, String> row) {
        return refused(district.officer(), register, row);
    }

    public List<String> refused(Viewer viewer, String register, Map<String, String> row) {
        return told(record(viewer, register, row));
    }

    public void correct(String register, UUID id, int version, Map<String, String> row) {
        product.getBean(Forms.class)
                .correct(
                        district.officer(),
                        product.getBean(Registers.class).get(register),
                        id,
                        version,
                        row)
                .orThrow();
    }

    public long number(String code, LocalDate cutOff) {
        return number(code, district.district(), cutOff);
    }

    public long number(String code, OrganizationId organization, LocalDate cutOff) {
        var value = value(code, organization, cutOff);
        var number = value.value();
        if (number == null) {
            throw new AssertionError(code + " is unknown: " + value.why());
        }
        return number;
    }

    public List<String> warnings(String code, LocalDate cutOff) {
        return value(code, district.district(), cutOff).warnings();
    }

    public List<String> findings(String check) {
        return product.getBean(Checks.class).findings(district.officer(), check, null, 9).stream()
                .map(Finding::detail)
                .toList();
    }

    private FigureValue value(String code, OrganizationId organization, LocalDate cutOff) {
        var figures = product.getBean(Figures.class);
        return figures.evaluate(
                district.officer(),
                figures.find(code).orElseThrow(),
                new FigureQuestion(
                        organization,
                        ReportPeriod.containing(cutOff, ReportPeriod.Span.HALF_YEAR),
                        cutOff,
                        FigureQuestion.Occasion.FIGURES_PAGE));
    }

    private static List<String> told(Outcome<UUID> outcome) {
        return switch (outcome) {
            case Outcome.Done<UUID> _ -> List.of();
            case Outcome.Refused<UUID>(var breaches) ->
                    breaches.stream().map(Breach::message).toList();
        };
    }
}
