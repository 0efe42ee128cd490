package cn.taizhang.material.web;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.kernel.Breach;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.kernel.Ids;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.kernel.Today;
import cn.taizhang.material.Materials;
import cn.taizhang.material.Template;
import cn.taizhang.material.Templates;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 材料首页 put together. */
@Component
class MaterialsPages {

    /** 内置模板 among the templates to begin with. */
    static final String BUILT_IN = "half-year";

    private static final int HALF_YEARS_OFFERED = 4;

    private final Materials materials;
    private final Templates templates;
    private final Today today;

    MaterialsPages(Materials materials, Templates templates, Today today) {
        this.materials = materials;
        this.templates = templates;
        this.today = today;
    }

    /**
     * 材料首页.
     *
     * @param typed what was typed and refused, by field
     */
    record Page(
            List<Line> materials,
            List<Line> templates,
            Map<String, String> choices,
            Map<String, String> periods,
            boolean mayDraft,
            Map<String, String> typed,
            List<Breach> breaches) {

        /** Whether older ones are not listed. */
        public boolean cutShort() {
            return materials.size() == Materials.LISTED;
        }

        /** For each form one of its own: what was refused kept nothing under the last one. */
        public String newKey() {
            return Ids.next().toString();
        }

        /** What was typed; else what most begin with. */
        public String typed(String field) {
            return switch (field) {
                case "template" -> typed.getOrDefault(field, choices.keySet().iterator().next());
                case "period" -> typed.getOrDefault(field, periods.keySet().iterator().next());
                default -> typed.getOrDefault(field, "");
            };
        }
    }

    /** 一行. */
    record Line(String address, String title, String organization, String detail, String state) {}

    /** To be begun with this template, under its name; as it comes where there is no such template. */
    Page begun(Viewer viewer, String template) {
        var page = of(viewer, Map.of(), List.of());
        var name = page.choices().get(template);
        return name == null
                ? page
                : of(viewer, Map.of("template", template, "title", name), List.of());
    }

    Page of(Viewer viewer, Map<String, String> typed, List<Breach> breaches) {
        boolean mayDraft = viewer.may(Permission.DRAFT_REPORTS);
        var known = mayDraft ? templates.latest(viewer) : List.<Template>of();
        var choices = new LinkedHashMap<String, String>();
        choices.put(BUILT_IN, Materials.BUILT_IN);
        known.forEach(one -> choices.put(one.id().toString(), one.name()));
        return new Page(
                materials.latest(viewer).stream()
                        .map(one ->
                                new Line(
                                        "/materials/" + one.id(),
                                        one.title(),
                                        one.organizationName(),
                                        "%s　截至%s"
                                                .formatted(
                                                        one.period().label(),
                                                        ChineseDates.full(one.asOf())),
                                        one.state().label()))
                        .toList(),
                known.stream()
                        .map(one ->
                                new Line(
                                        "/material-templates/" + one.id(),
                                        one.name(),
                                        one.organizationName(),
                                        "%s　%s"
                                                .formatted(
                                                        one.by(),
                                                        ChineseDates.full(one.at().toLocalDate())),
                                        "第 " + one.editions() + " 版"))
                        .toList(),
                choices,
                periods(),
                mayDraft,
                typed,
                breaches);
    }

    private Map<String, String> periods() {
        var offered = new LinkedHashMap<String, String>();
        var period = ReportPeriod.containing(today.date(), ReportPeriod.Span.HALF_YEAR);
        for (int i = 0; i < HALF_YEARS_OFFERED; i++) {
            offered.put(period.text(), period.label());
            period = period.previous();
        }
        var quarter = ReportPeriod.containing(today.date(), ReportPeriod.Span.QUARTER);
        offered.put(quarter.text(), quarter.label());
        var year = ReportPeriod.containing(today.date(), ReportPeriod.Span.YEAR);
        offered.put(year.text(), year.label());
        return offered;
    }
}
