package cn.taizhang.figure;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * 并成一条语句: selects with the same columns, each with parameters of its own, asked for in one statement. Each keeps its own text and its own
 * values, and so its own plan (docs/adr/007); only the way to the database is gone once.
 */
final class Joined {

    /** What the constants of this module call their parameters; a cast is none. */
    private static final Pattern PARAMETER =
            Pattern.compile("(?<!:):(organization|from|to|figure|source|digest)\\b");

    private final StringJoiner selects = new StringJoiner("\nunion all\n");
    private final Map<String, @Nullable Object> values = new HashMap<>();

    private Joined() {}

    /** 一行 of what was asked. */
    interface Reader<T> {
        void read(T asked, ResultSet row) throws SQLException;
    }

    /** Asks for all of them, nothing where there are none. */
    static <T> void read(
            JdbcClient jdbc,
            List<T> asked,
            Function<T, String> select,
            Function<T, Map<String, @Nullable Object>> parameters,
            Reader<T> reader) {
        if (asked.isEmpty()) {
            return;
        }
        var joined = new Joined();
        for (int place = 0; place < asked.size(); place++) {
            var one = asked.get(place);
            joined.add(place, select.apply(one), parameters.apply(one));
        }
        jdbc.sql(joined.selects.toString())
                .params(joined.values)
                .query(row -> {
                    reader.read(asked.get(row.getInt("place")), row);
                });
    }

    private void add(int place, String select, Map<String, @Nullable Object> parameters) {
        var own = PARAMETER.matcher(select).replaceAll(":$1_" + place);
        selects.add("select " + place + " as place, one.* from (" + own + "\n) one");
        parameters.forEach((name, value) -> values.put(name + "_" + place, value));
    }
}
