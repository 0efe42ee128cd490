package cn.taizhang.figure;

import cn.taizhang.database.Migrations;
import cn.taizhang.organization.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
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

    /** Without what waits; right only where nothing does. */
    Sums standing(FigureDefinition figure, OrganizationId organization, Span span) {
        return sums(RollUpSql.standing(figure), figure, organization, span);
    }

    /** With 1 for the number where anything unchanged lay before the end of the day. */
    Sums begun(FigureDefinition figure, LocalDate day) {
        return jdbc.sql(RollUpSql.begun())
                .params(of(figure))
                .param("digest", digest(figure))
                .param("to", day)
                .query(Sums.class)
                .single();
    }

    /** With the changed subjects as they are. */
    Sums corrected(FigureDefinition figure, OrganizationId organization, Span span) {
        return sums(RollUpSql.corrected(figure), figure, organization, span);
    }

    /**
     * By organization directly below, all of one moment.
     *
     * @param state of the sums; without a number of its own
     * @param numbers with the changed subjects as they are; without those that have nothing
     */
    record Parts(Sums state, Map<UUID, Long> numbers) {}

    Parts byChild(FigureDefinition figure, OrganizationId organization, Span span) {
        var numbers = new HashMap<UUID, Long>();
        var state = new ArrayList<Sums>();
        jdbc.sql(RollUpSql.byChild(figure))
                .params(asked(figure, organization, span))
                .query(row -> {
                    var child = row.getObject("organization_id", UUID.class);
                    if (child == null) {
                        state.add(stateIn(row));
                    } else {
                        numbers.put(child, row.getLong("number"));
                    }
                });
        return new Parts(state.getFirst(), numbers);
    }

    /** 几家共有的, all of one moment. */
    record Shared(Sums state, List<Breakdown.Overlap> overlaps) {}

    Shared overlaps(FigureDefinition figure, OrganizationId organization, Span span) {
        var overlaps = new ArrayList<Breakdown.Overlap>();
        var state = new ArrayList<Sums>();
        jdbc.sql(RollUpSql.overlaps(figure))
                .params(asked(figure, organization, span))
                .query(row -> {
                    int organizations = row.getInt("organizations");
                    if (row.wasNull()) {
                        state.add(stateIn(row));
                    } else {
                        overlaps.add(new Breakdown.Overlap(organizations, row.getLong("number")));
                    }
                });
        overlaps.sort(Comparator.comparing(Breakdown.Overlap::organizations));
        return new Shared(state.getFirst(), overlaps);
    }

    private static Sums stateIn(ResultSet row) throws SQLException {
        return new Sums(row.getBoolean("stands"), row.getLong("waiting"), 0, 0);
    }

    private Sums sums(String sql, FigureDefinition figure, OrganizationId organization, Span span) {
        return jdbc.sql(sql).params(asked(figure, organization, span)).query(Sums.class).single();
    }

    private static Map<String, @Nullable Object> asked(
            FigureDefinition figure, OrganizationId organization, Span span) {
        var parameters = new HashMap<String, @Nullable Object>(of(figure));
        parameters.put("digest", digest(figure));
        parameters.put("organization", organization.value());
        parameters.put("from", span.from());
        parameters.put("to", span.to());
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
