package cn.taizhang.recount;

import cn.taizhang.account.Viewer;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureQuestion.Occasion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Figures;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.Organization;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** 逐数对照: what the recount says beside what the product says. */
final class Differences {

    static final ReportPeriod PERIOD = new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1);

    /** Behind the code where a report counts from a programme's start. */
    private static final String IN_REPORT = "@report";

    private final Figures figures;
    private final Viewer viewer;
    private final RecountProgram.Recounted recounted;
    private final List<String> found = new ArrayList<>();
    private int compared;

    Differences(Figures figures, Viewer viewer, RecountProgram.Recounted recounted) {
        this.figures = figures;
        this.viewer = viewer;
        this.recounted = recounted;
    }

    /** Compares all figures of one organization at one cut-off, those that the product has. */
    void compare(Organization organization, LocalDate cutOff) throws ReflectiveOperationException {
        compare(organization, cutOff, _ -> true);
    }

    /** As above, only those that are chosen. */
    void compare(Organization organization, LocalDate cutOff, Predicate<String> chosen)
            throws ReflectiveOperationException {
        var counted = new TreeMap<String, String>();
        recounted
                .figures(organization.code(), PERIOD.start(), cutOff)
                .forEach((key, number) -> {
                    if (chosen.test(key) && figures.find(codeOf(key)).isPresent()) {
                        counted.put(key, number);
                    }
                });
        for (var occasion : List.of(Occasion.REPORT, Occasion.FIGURES_PAGE)) {
            var keys =
                    counted.keySet().stream().filter(key -> occasionOf(key) == occasion).toList();
            var said = said(keys, organization.id(), cutOff, occasion);
            for (int i = 0; i < keys.size(); i++) {
                compare(organization, cutOff, keys.get(i), counted.get(keys.get(i)), said.get(i));
            }
        }
    }

    private void compare(
            Organization organization,
            LocalDate cutOff,
            String key,
            @Nullable String counted,
            String said) {
        compared++;
        if (!said.equals(counted)) {
            found.add(
                    "%s（%s）截至 %s %s：复算 %s，系统 %s"
                            .formatted(
                                    organization.name(),
                                    organization.code(),
                                    cutOff,
                                    key,
                                    counted,
                                    said));
        }
    }

    List<String> found() {
        return found;
    }

    /** How many numbers stood beside each other. */
    int compared() {
        return compared;
    }

    /** What the product says, all of one moment, as its pages ask. */
    private List<String> said(
            List<String> keys, OrganizationId organization, LocalDate cutOff, Occasion occasion) {
        var asked = keys.stream().map(key -> figures.find(codeOf(key)).orElseThrow()).toList();
        var question = new FigureQuestion(organization, PERIOD, cutOff, occasion);
        return figures.evaluate(viewer, asked, question).stream()
                .map(Differences::written)
                .toList();
    }

    private static String written(FigureValue value) {
        var quantity = value.quantity();
        if (quantity == null) {
            return FigureValue.BLANK;
        }
        return quantity.outOf() == null
                ? Long.toString(quantity.number())
                : quantity.number() + "/" + quantity.outOf();
    }

    private static String codeOf(String key) {
        return key.replace(IN_REPORT, "");
    }

    private static Occasion occasionOf(String key) {
        return key.endsWith(IN_REPORT) ? Occasion.REPORT : Occasion.FIGURES_PAGE;
    }
}
