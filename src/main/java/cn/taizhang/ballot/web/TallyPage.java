package cn.taizhang.ballot.web;

import cn.taizhang.ballot.BallotForm;
import cn.taizhang.ballot.Roll;
import cn.taizhang.ballot.StoredSheet;
import cn.taizhang.ballot.Votes;
import cn.taizhang.kernel.ChineseDates;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * 计票单, to be filled in by hand or as it was recorded.
 *
 * @param title 表决事项, empty to be written by hand
 * @param eligible 应到, always from the roll
 * @param counts 实到、发出、收回、有效、废票: label and number, empty to be written by hand
 * @param lines 得票: label and numbers, empty to be written by hand
 * @param seats 应选名额, null where nobody is elected
 * @param warning why it no longer counts, or null
 */
record TallyPage(
        String home,
        String homeTitle,
        boolean filled,
        String organization,
        String title,
        String on,
        String form,
        String roll,
        String denominator,
        int eligible,
        List<Count> counts,
        Heads heads,
        List<Line> lines,
        @Nullable Integer seats,
        @Nullable String warning) {

    /** 一个数. */
    record Count(String label, String number) {}

    /** 得票的表头: a choice among plans has one number a line. */
    record Heads(String what, List<String> numbers) {

        static final Heads YES_NO = new Heads("事项", List.of("赞成", "反对", "弃权"));
        static final Heads CANDIDATES = new Heads("候选人", List.of("赞成", "反对", "弃权"));
        static final Heads PLANS = new Heads("方案", List.of("得票"));
    }

    /** 一行得票. */
    record Line(String label, List<String> numbers) {}

    /** 要打印的空白单. */
    enum Kind {
        QUESTION("一个事项，赞成、反对、弃权", Heads.YES_NO, 1),
        CHOICE("几个方案选一个", Heads.PLANS, 4),
        ELECTION("选举，逐个候选人计票", Heads.CANDIDATES, 8);

        private final String label;
        private final Heads heads;
        private final int lines;

        Kind(String label, Heads heads, int lines) {
            this.label = label;
            this.heads = heads;
            this.lines = lines;
        }

        String label() {
            return label;
        }
    }

    /** Everything but 应到 is left to be written by hand. */
    static TallyPage blank(
            Roll roll, int eligible, LocalDate day, BallotForm form, Kind kind, String title) {
        return new TallyPage(
                "/rolls/" + roll.id(),
                roll.title(),
                false,
                roll.organizationName(),
                title,
                ChineseDates.full(day),
                form.label(),
                roll.title(),
                roll.entitled().label(),
                eligible,
                form.isOnPaper()
                        ? List.of(
                                new Count("实到", ""),
                                new Count("发出票", ""),
                                new Count("收回票", ""),
                                new Count("有效票", ""),
                                new Count("废票", ""))
                        : List.of(new Count("实到", "")),
                kind.heads,
                IntStream.range(0, kind.lines)
                        .mapToObj(_ ->
                                new Line("", kind.heads.numbers().stream().map(_ -> "").toList()))
                        .toList(),
                null,
                null);
    }

    static TallyPage of(StoredSheet stored, String rollTitle) {
        var sheet = stored.sheet();
        return new TallyPage(
                "/ballots/" + stored.id(),
                stored.title(),
                true,
                stored.organizationName(),
                stored.title(),
                ChineseDates.full(stored.heldOn()),
                sheet.form().label(),
                rollTitle,
                sheet.entitled().label(),
                sheet.attendance().eligible(),
                counts(stored),
                heads(sheet.votes()),
                lines(sheet.votes()),
                sheet.votes() instanceof Votes.Election election ? election.seats() : null,
                stored.counts() ? null : "这份计票单已由另一份更正，打印只供存档。");
    }

    static List<Count> counts(StoredSheet stored) {
        var sheet = stored.sheet();
        var present = new Count("实到", Integer.toString(sheet.attendance().present()));
        return sheet.paper()
                .map(papers ->
                        List.of(
                                present,
                                new Count("发出票", Integer.toString(papers.issued())),
                                new Count("收回票", Integer.toString(papers.returned())),
                                new Count("有效票", Integer.toString(papers.valid())),
                                new Count("废票", Integer.toString(papers.invalid()))))
                .orElseGet(() -> List.of(present));
    }

    static Heads heads(Votes votes) {
        return switch (votes) {
            case Votes.Question _ -> Heads.YES_NO;
            case Votes.Choice _ -> Heads.PLANS;
            case Votes.Election _ -> Heads.CANDIDATES;
        };
    }

    static List<Line> lines(Votes votes) {
        return switch (votes) {
            case Votes.Question(int yes, int no, int abstain) ->
                    List.of(new Line("本事项", numbers(yes, no, abstain)));
            case Votes.Choice choice -> {
                var lines = new ArrayList<Line>();
                choice.options()
                        .forEach(one -> lines.add(new Line(one.name(), numbers(one.votes()))));
                lines.add(new Line("弃权", numbers(choice.abstain())));
                yield List.copyOf(lines);
            }
            case Votes.Election election ->
                    election.candidates().stream()
                            .map(one ->
                                    new Line(
                                            one.name(),
                                            numbers(one.yes(), one.no(), one.abstain())))
                            .toList();
        };
    }

    private static List<String> numbers(int... numbers) {
        return IntStream.of(numbers).mapToObj(Integer::toString).toList();
    }
}
