package cn.taizhang.sealedballot;

import cn.taizhang.sealing.BoxReport;
import cn.taizhang.sealing.CastPaper;
import cn.taizhang.sealing.Receipt;
import java.sql.Types;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The tables of boxes that came back, of openings and of opened papers. */
@Repository
class OpenedBoxStore {

    private final JdbcClient jdbc;

    OpenedBoxStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** 取回的票箱, the newest report in the place of the last. */
    void put(BoxReport report, LocalDate on) {
        jdbc.sql(
                        """
                        insert into sealedballot.returned_box (ballot_id, run, used, envelopes, reported_on)
                        values (:ballot, :run, :used, :envelopes, :on)
                        on conflict (district, ballot_id) do update
                           set run = excluded.run, used = excluded.used, envelopes = excluded.envelopes, reported_on = excluded.reported_on
                        """)
                .param("ballot", report.ballot())
                .param("run", report.run())
                .param("used", report.used())
                .param("envelopes", report.envelopes(), Types.BINARY)
                .param("on", on)
                .update();
    }

    Optional<BoxReport> box(UUID id) {
        return jdbc.sql(
                        "select run, used, envelopes from sealedballot.returned_box where ballot_id = :id")
                .param("id", id)
                .query((row, _) ->
                        new BoxReport(
                                id,
                                row.getInt("run"),
                                row.getInt("used"),
                                row.getBytes("envelopes")))
                .optional();
    }

    void insert(UUID id, Opened opened) {
        jdbc.sql(
                        """
                        insert into sealedballot.opening (ballot_id, entitled, handed_out, papers, opened_on, opened_by)
                        values (:id, :entitled, :handedOut, :papers, :on, :by)
                        """)
                .param("id", id)
                .param("entitled", opened.turnout().eligible())
                .param("handedOut", opened.turnout().handedOut())
                .param("papers", opened.papers().size())
                .param("on", opened.on())
                .param("by", opened.by())
                .update();
        // one statement in the order of the receipts: neither place nor transaction of a row tells
        // more than its receipt
        jdbc.sql(
                        """
                        insert into sealedballot.opened_paper (ballot_id, receipt, answers)
                        select cast(:id as uuid), paper.receipt, string_to_array(paper.answers, ',')::smallint[]
                          from unnest(:receipts, :answers) as paper (receipt, answers)
                         order by paper.receipt
                        """)
                .param("id", id)
                .param("receipts", texts(opened, paper -> paper.receipt().digits()))
                .param("answers", texts(opened, OpenedBoxStore::answers))
                .update();
    }

    Optional<Opened> opened(UUID id) {
        var papers =
                jdbc.sql(
                                "select receipt, answers from sealedballot.opened_paper where ballot_id = :id order by receipt")
                        .param("id", id)
                        .query((row, _) ->
                                new CastPaper(
                                        new Receipt(row.getString("receipt")),
                                        answers((Short[]) row.getArray("answers").getArray())))
                        .list();
        return jdbc.sql(
                        "select entitled, handed_out, opened_on, opened_by from sealedballot.opening where ballot_id = :id")
                .param("id", id)
                .query((row, _) ->
                        new Opened(
                                new Turnout(row.getInt("entitled"), row.getInt("handed_out")),
                                papers,
                                row.getObject("opened_on", LocalDate.class),
                                row.getString("opened_by")))
                .optional();
    }

    /** How often each answer stands on the opened papers, by the number of the question from 1 on. */
    Map<Integer, Map<Integer, Integer>> counts(UUID id) {
        record Counted(int question, int answer, int votes) {}
        var counts = new HashMap<Integer, Map<Integer, Integer>>();
        jdbc.sql(
                        """
                        select one.question, one.answer, count(*) as votes
                          from sealedballot.opened_paper p, unnest(p.answers) with ordinality as one (answer, question)
                         where p.ballot_id = :id
                         group by one.question, one.answer
                        """)
                .param("id", id)
                .query((row, _) ->
                        new Counted(
                                row.getInt("question"), row.getInt("answer"), row.getInt("votes")))
                .list()
                .forEach(one ->
                        counts.computeIfAbsent(one.question(), _ -> new HashMap<>())
                                .put(one.answer(), one.votes()));
        return counts;
    }

    /** What is not needed any more once the list is written: digests of codes and sealed papers. */
    void eraseSecrets(UUID id) {
        jdbc.sql("update sealedballot.print_run set digests = null where ballot_id = :id")
                .param("id", id)
                .update();
        jdbc.sql("update sealedballot.returned_box set envelopes = null where ballot_id = :id")
                .param("id", id)
                .update();
    }

    private static String[] texts(Opened opened, Function<CastPaper, String> text) {
        return opened.papers().stream().map(text).toArray(String[]::new);
    }

    private static String answers(CastPaper paper) {
        return String.join(",", paper.answers().stream().map(String::valueOf).toList());
    }

    private static List<Integer> answers(@Nullable Short[] stored) {
        return Arrays.stream(stored).map(Short::intValue).toList();
    }
}
