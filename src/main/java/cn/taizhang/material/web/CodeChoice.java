package cn.taizhang.material.web;

import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.Figures;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.intake.OpenPlace.Kind;
import cn.taizhang.matching.Proposal;
import cn.taizhang.report.Reports;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;

/** 可选的数据和参数 for a place: what it may ask for first, then all that exist. */
@Component
class CodeChoice {

    private static final int SHOWN = 3;

    private final Figures figures;
    private final Reports reports;

    CodeChoice(Figures figures, Reports reports) {
        this.figures = figures;
        this.reports = reports;
    }

    /**
     * 建议的一项.
     *
     * @param percent 把握, 0 to 100
     */
    record Proposed(String code, String label, long percent, String reason) {}

    List<Proposed> proposed(List<Proposal> proposals) {
        return proposals.stream()
                .limit(SHOWN)
                .map(one ->
                        new Proposed(
                                one.code(),
                                labelOf(one.code()),
                                Math.round(one.confidence() * 100),
                                one.reason()))
                .toList();
    }

    /** Codes with their words; for a name or date the parameters come first. */
    Map<String, String> options(Kind kind) {
        var all = new LinkedHashMap<String, String>();
        boolean named = kind == Kind.NAME || kind == Kind.DATE || kind == Kind.OTHER;
        if (named) {
            addParameters(all);
            addFigures(all);
        } else {
            addFigures(all);
            addParameters(all);
        }
        return all;
    }

    private String labelOf(String code) {
        return figures.find(code)
                .map(FigureDefinition::label)
                .or(() ->
                        reports.parameters().stream()
                                .filter(one -> one.code().equals(code))
                                .map(ParameterDefinition::label)
                                .findFirst())
                .orElse(code);
    }

    private void addFigures(Map<String, String> all) {
        figures.all().forEach(one -> all.put(one.code(), one.label() + "（" + one.unit() + "）"));
    }

    private void addParameters(Map<String, String> all) {
        reports.parameters().forEach(one -> all.put(one.code(), one.label()));
    }
}
