package cn.taizhang.figure;

import static java.util.Comparator.comparing;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 数据目录: all that the modules define, by code, one subject after the other. Refuses to start where two have one code or one names another that is not there. */
@Component
class Definitions {

    private final Map<String, FigureDefinition> figures = new LinkedHashMap<>();
    private final Map<String, Subject> subjects = new HashMap<>();
    private final Map<String, ParameterDefinition> parameters = new LinkedHashMap<>();

    Definitions(List<FigureCatalogue> catalogues) {
        catalogues.stream().sorted(comparing(FigureCatalogue::subject)).forEach(this::keep);
        for (var figure : figures.values()) {
            figure.beside().forEach(this::get);
            figure.bounds().forEach(bound -> get(bound.other()));
            figure.sentence().ifPresent(sentence -> sentence.figures().forEach(this::get));
        }
    }

    private void keep(FigureCatalogue catalogue) {
        for (var figure : catalogue.figures()) {
            keep(figures, figure.code(), figure);
            subjects.put(figure.code(), catalogue.subject());
        }
        catalogue.parameters().forEach(one -> keep(parameters, one.code(), one));
    }

    private static <T> void keep(Map<String, T> known, String code, T one) {
        if (known.put(code, one) != null) {
            throw new IllegalStateException("two definitions are called " + code);
        }
    }

    List<FigureDefinition> figures() {
        return List.copyOf(figures.values());
    }

    Subject subjectOf(FigureDefinition figure) {
        return subjects.getOrDefault(figure.code(), Subject.OTHER);
    }

    List<ParameterDefinition> parameters() {
        return List.copyOf(parameters.values());
    }

    Optional<FigureDefinition> find(String code) {
        return Optional.ofNullable(figures.get(code));
    }

    Optional<ParameterDefinition> findParameter(String code) {
        return Optional.ofNullable(parameters.get(code));
    }

    FigureDefinition get(String code) {
        return find(code).orElseThrow(() -> new IllegalStateException("no figure " + code));
    }
}
