package cn.taizhang.proofreading;

import cn.taizhang.intake.Manuscript;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** 校对: reads a text and remarks on what seems wrong. It changes nothing. */
public final class Proofreader {

    private static final List<Check> CHECKS =
            Stream.of(
                            List.<Check>of(
                                    new HeadingNumbers(),
                                    new RunInNumbers(),
                                    new SloganParts(),
                                    new WorkMethods(WorkMethod.ALL),
                                    CutOffWords.check(),
                                    new RoundedNumbers(),
                                    new ShareOverHundred(),
                                    new PartOverWhole(),
                                    new MoneyUnits(),
                                    new PersonUnits(),
                                    new RepeatedSentences(),
                                    new TornPairs(),
                                    new OpenPlaceSummary()),
                            DoubledRounding.CHECKS,
                            NumberForms.CHECKS,
                            DateForms.CHECKS,
                            Signs.CHECKS,
                            MissingVerbs.CHECKS,
                            Terms.CHECKS)
                    .flatMap(List::stream)
                    .toList();

    /** Every remark in reading order, one at a place. */
    public List<Remark> read(Manuscript manuscript) {
        return read(manuscript, Map.of());
    }

    /**
     * @param exact the exact value behind a number that was put in, by where the number starts in the text
     */
    public List<Remark> read(Manuscript manuscript, Map<Integer, Long> exact) {
        var reading = Reading.of(manuscript, exact);
        return oneAtAPlace(CHECKS.stream().flatMap(check -> check.read(reading).stream()).toList());
    }

    private static List<Remark> oneAtAPlace(List<Remark> remarks) {
        var told = new OneAtAPlace();
        remarks.stream()
                .sorted(Comparator.comparing(Remark::severity).thenComparing(Remark::rule))
                .forEach(told::tell);
        return told.inReadingOrder();
    }
}
