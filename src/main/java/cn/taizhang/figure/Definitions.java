package cn.taizhang.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** 数据目录: all that the modules define, by code. Refuses to start where two have one code or one names another that is not there. */
@Component
class Definitions {

    private final Map<String, FigureDefinition> figures = new LinkedHashMap<>();
    private final Map<String, ParameterDefinition> parameters = new LinkedHashMap<>();

    Definitions(List<FigureCatalogue> catalogues) {
        for (var catalogue : catalogues) {
            catalogue.figures().forEach(figure -> keep(figures, figure.code(), figure));
            catalogue.parameters().forEach(one -> keep(parameters, one.code(), one));
        }
        for (var figure : figures.values()) {
            figure.beside().forEach(this::get);
            figure.bounds().forEach(bound -> get(bound.other()));
        }
    }

    private static <T> void keep(Map<String, T> known, String code, T one) {
        if (known.put(code, one) != null) {
            throw new IllegalStateException("two definitions are called " + code);
        }
    }

    List<FigureDefinition> figures() {
        return List.copyOf(figures.values());
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
