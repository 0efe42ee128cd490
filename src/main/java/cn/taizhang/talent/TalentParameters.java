package cn.taizhang.talent;

import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.ParameterDefinition;
import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.talent.TalentNames.Named;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** 人才参数: names that a sentence about talents prints. Where the records name several, nobody but a person can choose. */
final class TalentParameters {

    private final TalentNames names;

    TalentParameters(TalentNames names) {
        this.names = names;
    }

    List<ParameterDefinition> all() {
        return List.of(
                new ParameterDefinition(
                        "talent.introduced-from",
                        "人才引进来源地",
                        ParameterDefinition.Kind.NAME,
                        "计入引进人才数的各人的引进来源地；来自几处的，由起草人写明。",
                        onlyOne("引进人才", names::places)),
                new ParameterDefinition(
                        "talent.degree-country",
                        "留学归国博士的学位国别（简称）",
                        ParameterDefinition.Kind.NAME,
                        "计入留学归国博士数的各人的学位国别；不止一国的，由起草人写明。",
                        onlyOne("留学归国博士", names::countries)),
                new ParameterDefinition(
                        "talent.base",
                        "人才示范基地名称",
                        ParameterDefinition.Kind.NAME,
                        "截至日以前最后命名的人才基地。",
                        question ->
                                names.lastBase(question)
                                        .map(base ->
                                                new ParameterDefinition.Value(
                                                        base.name(),
                                                        "人才基地，"
                                                                + ChineseDates.full(base.namedOn())
                                                                + "命名"))));
    }

    private static ParameterDefinition.Source onlyOne(
            String whose, Function<FigureQuestion, List<Named>> named) {
        return new ParameterDefinition.Source() {

            @Override
            public Optional<ParameterDefinition.Value> valueFor(FigureQuestion question) {
                var found = named.apply(question);
                return found.size() == 1
                        ? Optional.of(
                                new ParameterDefinition.Value(
                                        found.getFirst().name(),
                                        "%s %d 名都是".formatted(whose, found.getFirst().persons())))
                        : Optional.empty();
            }

            @Override
            public Optional<String> doubtAbout(FigureQuestion question) {
                var found = named.apply(question);
                return found.size() < 2
                        ? Optional.empty()
                        : Optional.of("%s不止一处：%s。".formatted(whose, inWords(found)));
            }
        };
    }

    private static String inWords(List<Named> found) {
        return found.stream()
                .map(one -> "%s %d 名".formatted(one.name(), one.persons()))
                .collect(Collectors.joining("，"));
    }
}
