package cn.taizhang.register;

import cn.taizhang.organization.Scope;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * 查询语句: the one place where SQL is put together, and only from what modules declared as constants. Whatever was typed is
 * bound.
 *
 * @param text the statement
 * @param values what is bound to its names
 */
record RowSql(String text, Map<String, @Nullable Object> values) {

    /** The place of the first column in a row; id and version stand before it. */
    static final int FIRST = 3;

    /**
     * Rows as asked for.
     *
     * @param columns what is read of each
     * @param page which part of them, null for all
     */
    static RowSql of(
            Register<?> register,
            List<Column<?>> columns,
            Scope scope,
            RowQuestion question,
            @Nullable Page page) {
        var source = register.source();
        var values = new HashMap<String, @Nullable Object>();
        var conditions = new ArrayList<String>();
        conditions.add("(" + (page == null ? source.scopeOfAll() : source.scope()) + ")");
        values.put("roots", scope.asArray());
        search(register, question, conditions, values);
        filters(register, question, conditions, values);
        String order = order(register, question);
        boolean down = descending(register, question);
        if (page != null) {
            page.narrow(source, order, down, conditions, values);
        }
        String direction = down ? " desc" : "";
        var text = new StringBuilder("select " + source.id() + ", " + source.version());
        columns.forEach(column -> text.append(", ").append(column.expression()));
        text.append(" from ").append(source.from());
        text.append(" where ").append(String.join(" and ", conditions));
        text.append(" order by %s%s, %s%s".formatted(order, direction, source.id(), direction));
        if (page != null) {
            text.append(" limit :limit");
        }
        return new RowSql(text.toString(), values);
    }

    /** The ids of rows that have the word in a searched column, by the source's finder. */
    static RowSql found(String finder, String word, int most) {
        return new RowSql(
                "select found from %s(:word, :most) as found".formatted(finder),
                Map.of("word", word, "most", most));
    }

    /**
     * 一页.
     *
     * @param edge the last row of the page before, null to begin with the first
     * @param among these rows only, null for all
     * @param limit at most so many
     */
    record Page(@Nullable Edge edge, @Nullable List<UUID> among, int limit) {

        private void narrow(
                Source source,
                String order,
                boolean down,
                List<String> conditions,
                Map<String, @Nullable Object> values) {
            if (edge != null) {
                conditions.add(
                        "(%s, %s) %s (%s, :edgeId)"
                                .formatted(order, source.id(), down ? "<" : ">", edge.cast()));
                values.put("edge", edge.value());
                values.put("edgeId", edge.id());
            }
            if (among != null) {
                conditions.add(source.id() + " = any(:among)");
                values.put("among", among.toArray(UUID[]::new));
            }
            values.put("limit", limit);
        }
    }

    /** Where a row stands in the order asked for. */
    static RowSql edge(Register<?> register, Scope scope, RowQuestion question) {
        var source = register.source();
        String order = order(register, question);
        var values = new HashMap<String, @Nullable Object>();
        values.put("roots", scope.asArray());
        values.put("id", question.after());
        return new RowSql(
                "select cast(%1$s as text), cast(pg_typeof(%1$s) as text) from %2$s where %3$s = :id and (%4$s)"
                        .formatted(order, source.from(), source.id(), source.scope()),
                values);
    }

    /** These records, whatever the list is narrowed down to. */
    static RowSql among(Register<?> register, Scope scope, List<UUID> ids) {
        var source = register.source();
        String columns =
                register.columns().stream()
                        .map(Column::expression)
                        .collect(Collectors.joining(", "));
        return new RowSql(
                "select %1$s, %2$s, %3$s from %4$s where %1$s = any(:ids) and (%5$s)"
                        .formatted(
                                source.id(),
                                source.version(),
                                columns,
                                source.from(),
                                source.scope()),
                Map.of("ids", ids.toArray(UUID[]::new), "roots", scope.asArray()));
    }

    /**
     * 页边: the row a page begins behind.
     *
     * @param value as text, of the type that is named
     */
    record Edge(UUID id, String value, String type) {

        String cast() {
            return "cast(:edge as " + type + ")";
        }
    }

    private static void search(
            Register<?> register,
            RowQuestion question,
            List<String> conditions,
            Map<String, @Nullable Object> values) {
        var searched = register.with(Trait.SEARCHED);
        if (question.text().isEmpty() || searched.isEmpty()) {
            return;
        }
        conditions.add(
                searched.stream()
                        .map(column -> "strpos(" + words(column) + ", :text) > 0")
                        .collect(Collectors.joining(" or ", "(", ")")));
        values.put("text", question.text());
    }

    private static void filters(
            Register<?> register,
            RowQuestion question,
            List<String> conditions,
            Map<String, @Nullable Object> values) {
        for (var column : register.with(Trait.FILTERED)) {
            String chosen = question.filter(column);
            if (!chosen.isEmpty() && column.type() instanceof ChoiceType<?> choice) {
                String name = choice.nameOf(chosen);
                if (name != null) {
                    conditions.add("%s = :filter_%s".formatted(column.expression(), column.key()));
                    values.put("filter_" + column.key(), name);
                }
            }
        }
    }

    private static boolean descending(Register<?> register, RowQuestion question) {
        return question.sort().isEmpty() ? register.source().newestFirst() : question.descending();
    }

    /** Never null, so that a page's edge can be compared with it. */
    private static String order(Register<?> register, RowQuestion question) {
        return register.with(Trait.LISTED).stream()
                .filter(column -> column.key().equals(question.sort()))
                .findFirst()
                .map(RowSql::neverNull)
                .orElse(register.source().order());
    }

    /** What people read of it: an organization or a person is told by the name, not by the id before it. */
    private static String words(Column<?> column) {
        return switch (column.type().control()) {
            case ORGANIZATION, PERSON ->
                    "substr(%s, %d)".formatted(column.expression(), OrganizationType.ID_LENGTH + 1);
            default -> column.expression();
        };
    }

    private static String neverNull(Column<?> column) {
        return switch (column.type().control()) {
            case DAY -> or("date '-infinity'", column.expression());
            case NUMBER, AMOUNT -> or("-2147483648", column.expression());
            case CHOICE -> or("''", "cast(" + column.expression() + " as text)");
            case ORGANIZATION, PERSON -> "coalesce(%s, '')".formatted(words(column));
            case LINE, LINES -> or("''", column.expression());
        };
    }

    /**
     * Not {@code coalesce}: that is not taken for leakproof, so that under a policy a page's edge would not enter the index of the
     * list's order.
     */
    private static String or(String otherwise, String expression) {
        return "case when %1$s is null then %2$s else %1$s end".formatted(expression, otherwise);
    }
}
