package cn.taizhang.figure;

import java.util.Optional;

/**
 * 参数: a name or a date that a report prints, drawn from a record.
 *
 * @param rule where it comes from, in words
 */
public record ParameterDefinition(
        String code, String label, Kind kind, String rule, Source source) {

    /** 参数类型. */
    public enum Kind {
        NAME,
        DATE
    }

    /** 参数取值: empty where nothing is recorded. */
    public interface Source {
        Optional<Value> valueFor(FigureQuestion question);

        /** Why nothing is printed although something is recorded: the records name several, for example. */
        default Optional<String> doubtAbout(FigureQuestion question) {
            return Optional.empty();
        }
    }

    /**
     * 参数值.
     *
     * @param from the record it was read from, in words
     */
    public record Value(String text, String from) {}
}
