package cn.taizhang.figure;

import cn.taizhang.database.Migrations;
import cn.taizhang.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The sums kept ready, what has changed since, and the contributions they were made of (docs/adr/020). */
@Repository
class RollUpStore {

    private final JdbcClient jdbc;

    RollUpStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * What is kept ready for one question, all of one moment.
     *
     * @param stands whether it can be used at all
     * @param waiting how many notes of changes wait to be taken up; never more than {@link RollUpSql#MANY} and one
     */
    record Sums(boolean stands, long waiting, long number, long records) {

        boolean usable() {
            return stands && waiting <= RollUpSql.MANY;
        }
    }

    Sums standing(FigureDefinition figure, OrganizationId organization, Span span) {
        var one = ToCount.of(figure, organization, span);
        return Objects.requireNonNull(standing(List.of(one)).get(one));
    }

    /** Without what waits; right only where nothing does. */
    Map<ToCount, Sums> standing(List<ToCount> asked) {
        return sums(asked, one -> RollUpSql.standing(one.figure()));
    }

    /** With the changed subjects as they are. */
    Map<ToCount, Sums> corrected(List<ToCount> asked) {
        return sums(asked, one -> RollUpSql.corrected(one.figure()));
    }

    private Map<ToCount, Sums> sums(List<ToCount> asked, Function<ToCount, String> select) {
        var sums = new HashMap<ToCount, Sums>();
        Joined.read(
                jdbc,
                asked,
                select,
                RollUpStore::asked,
                (one, row) -> sums.put(one, stateIn(row, row.getLong("records"))));
        return sums;
    }

    /** With 1 for the number where anything unchanged lay before the end of the day. */
    Map<Beginning, Sums> begun(List<Beginning> asked) {
        var begun = new HashMap<Beginning, Sums>();
        Joined.read(
                jdbc,
                asked,
                _ -> RollUpSql.begun(),
                one -> {
                    var parameters = identified(one.figure());
                    parameters.put("to", one.day());
                    return parameters;
                },
                (one, row) -> begun.put(one, stateIn(row, 0)));
        return begun;
    }

    /**
     * By organization directly below, all of one moment.
     *
     * @param state of the sums; without a number of its own
     * @param numbers with the changed subjects as they are; without those that have nothing
     */
    record Parts(Sums state, Map<UUID, Long> numbers) {}

    Map<ToCount, Parts> byChild(List<ToCount> asked) {
        var numbers = new HashMap<ToCount, Map<UUID, Long>>();
        var states = new HashMap<ToCount, Sums>();
        Joined.read(
                jdbc,
                asked,
                one -> RollUpSql.byChild(one.figure()),
                RollUpStore::asked,
                (one, row) -> {
                    var child = row.getObject("organization_id", UUID.class);
                    if (child == null) {
                        states.put(one, stateIn(row, 0));
                    } else {
                        numbers.computeIfAbsent(one, _ -> new HashMap<>())
                                .put(child, row.getLong("number"));
                    }
                });
        var parts = new HashMap<ToCount, Parts>();
        states.forEach((one, state) ->
                parts.put(one, new Parts(state, numbers.getOrDefault(one, Map.of()))));
        return parts;
    }

    /** 几家共有的, all of one moment. */
    record Shared(Sums state, List<Breakdown.Overlap> overlaps) {}

    Shared overlaps(FigureDefinition figure, OrganizationId organization, Span span) {
        var overlaps = new ArrayList<Breakdown.Overlap>();
        var state = new ArrayList<Sums>();
        jdbc.sql(RollUpSql.overlaps(figure))
                .params(asked(ToCount.of(figure, organization, span)))
                .query(row -> {
                    int organizations = row.getInt("organizations");
                    if (row.wasNull()) {
                        state.add(stateIn(row, 0));
                    } else {
                        overlaps.add(new Breakdown.Overlap(organizations, row.getLong("number")));
                    }
                });
        overlaps.sort(Comparator.comparing(Breakdown.Overlap::organizations));
        return new Shared(state.getFirst(), overlaps);
    }

    private static Sums stateIn(ResultSet row, long records) throws SQLException {
        return new Sums(
                row.getBoolean("stands"), row.getLong("waiting"), row.getLong("number"), records);
    }

    private static Map<String, @Nullable Object> asked(ToCount one) {
        var parameters = identified(one.figure());
        parameters.putAll(one.parameters());
        return parameters;
    }

    private static Map<String, @Nullable Object> identified(FigureDefinition figure) {
        var parameters = new HashMap<String, @Nullable Object>(of(figure));
        parameters.put("digest", digest(figure));
        return parameters;
    }

    /** Whether the district was set up; before that there is nothing to keep. */
    boolean hasDistrict() {
        return jdbc.sql("select kernel.current_district() is not null")
                .query(Boolean.class)
                .single();
    }

    /** By figure, the digest of what its sums were made from. */
    Map<String, String> digests() {
        var digests = new HashMap<String, String>();
        jdbc.sql("select figure, digest from figure.rolled_up")
                .query(row -> {
                    digests.put(row.getString(1), row.getString(2));
                });
        return digests;
    }

    /** Whether its sums were made as they are made now. */
    boolean isOf(FigureDefinition figure, Map<String, String> digests) {
        return digest(figure).equals(digests.get(figure.code()));
    }

    /**
     * Takes the turn to bring a figure up. Of two that bring up from the same state the database refuses the second: what the first took
     * up would be forgotten by it.
     */
    void takeTurn(FigureDefinition figure) {
        jdbc.sql(
                        """
                        insert into figure.rolled_up as kept (figure, digest, turn) values (:figure, :digest, 1)
                            on conflict (district, figure) do update set digest = excluded.digest, turn = kept.turn + 1
                        """)
                .param("figure", figure.code())
                .param("digest", digest(figure))
                .update();
    }

    /**
     * 变动.
     *
     * @param all whether more changed than the subjects noted
     */
    record Changes(long notes, boolean all) {}

    /** What has changed in a source; the tree is a source as well. */
    Changes changes(String source) {
        return jdbc.sql(
                        """
                        select count(*) as notes, coalesce(bool_or(subject is null), false) as "all"
                          from figure.changed where source = :source
                        """)
                .param("source", source)
                .query(Changes.class)
                .single();
    }

    /** Forgets what has been taken up: of the same moment as everything else in the transaction, no more. */
    void takenUp() {
        jdbc.sql("delete from figure.changed").update();
    }

    /** Makes a figure's sums all anew. */
    void makeAnew(FigureDefinition figure) {
        run(RollUpSql.forget(false), figure);
        run("delete from figure.tally where figure = :figure", figure);
        run(RollUpSql.stand(figure, false), figure);
        run(RollUpSql.tally(figure, false, 1), figure);
    }

    /** Takes what the changed subjects had brought out of the sums. */
    void takeOut(FigureDefinition figure) {
        run(RollUpSql.tally(figure, true, -1), figure);
        run(RollUpSql.forget(true), figure);
    }

    /** Puts in what the changed subjects bring now; they have been taken out before. */
    void putIn(FigureDefinition figure) {
        run(RollUpSql.stand(figure, true), figure);
        run(RollUpSql.tally(figure, true, 1), figure);
    }

    /** Whether its sums would count something twice; of the changed subjects alone where only those were taken up. */
    boolean unfit(FigureDefinition figure, boolean onlyChanged) {
        return jdbc.sql(RollUpSql.unfit(figure, onlyChanged))
                .params(of(figure))
                .query(Boolean.class)
                .single();
    }

    /** Keeps its sums from being used until they are made anew. */
    void putAside(FigureDefinition figure) {
        jdbc.sql("delete from figure.rolled_up where figure = :figure")
                .param("figure", figure.code())
                .update();
    }

    /** Throws away what was kept of figures that are kept no longer: nobody brings it up, and it must never stand again. */
    void keepOnly(List<FigureDefinition> figures) {
        var codes = figures.stream().map(FigureDefinition::code).toArray(String[]::new);
        for (var table : List.of("rolled_up", "tally", "standing")) {
            jdbc.sql("delete from figure.%s where figure <> all(:codes)".formatted(table))
                    .param("codes", codes)
                    .update();
        }
    }

    /** How many contributions stand that are no longer, or are not standing. */
    long stale(FigureDefinition figure) {
        return count(RollUpSql.stale(figure), figure);
    }

    /** How many sums differ from what they would be, made anew from what stands. */
    long wrong(FigureDefinition figure) {
        return count(RollUpSql.wrong(figure), figure);
    }

    private long count(String sql, FigureDefinition figure) {
        return jdbc.sql(sql).params(of(figure)).query(Long.class).single();
    }

    private void run(String sql, FigureDefinition figure) {
        jdbc.sql(sql).params(of(figure)).update();
    }

    private static Map<String, Object> of(FigureDefinition figure) {
        return Map.of("figure", figure.code(), "source", RollUps.source(figure));
    }

    /** Of all that decides what the sums are: how they are made, from which definition, over which views. */
    private static String digest(FigureDefinition figure) {
        return Migrations.digestWith(RollUpSql.made(figure));
    }
}
