package cn.taizhang.figure;

import java.util.Optional;

/**
 * 参数的取值结果.
 *
 * @param value empty where nothing is recorded
 * @param doubt why it has no value although there are records; empty where there are none
 */
public record ParameterReading(
        ParameterDefinition parameter,
        Optional<ParameterDefinition.Value> value,
        Optional<String> doubt) {

    static ParameterReading of(ParameterDefinition parameter, FigureQuestion question) {
        var source = parameter.source();
        return new ParameterReading(
                parameter, source.valueFor(question), source.doubtAbout(question));
    }
}
