package cn.taizhang.material;

import cn.taizhang.kernel.ChangedMeanwhile;
import cn.taizhang.kernel.Outcome;
import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundText;
import java.time.LocalDateTime;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * 一稿: the text of a material or a template after one step.
 *
 * @param number from 1
 * @param source the number of the revision whose .docx the places are counted in; null where it came as plain text
 * @param undoes the earlier one whose content it takes up again; null where it is no undoing
 * @param did what was done, in Chinese
 */
public record Revision(
        int number,
        BoundText text,
        @Nullable Integer source,
        @Nullable Integer undoes,
        String did,
        LocalDateTime at,
        String by) {

    /**
     * Which place of this revision one of an older revision is, although others changed words and places elsewhere since.
     *
     * @param seen the revision that was looked at
     * @param place its number there
     * @throws ChangedMeanwhile where the place itself or the words of its paragraph were changed since
     */
    int numberOf(Revision seen, int place, String what) {
        if (place > seen.text.places().size()) {
            throw new ChangedMeanwhile(what);
        }
        int now =
                seen.text.text().equals(text.text())
                        ? standingAt(seen.text.places().get(place - 1))
                        : inItsParagraph(seen.text, place);
        if (now == 0 || !seen.holds(place).equals(holds(now))) {
            throw new ChangedMeanwhile(what);
        }
        return now;
    }

    /** What a place asks for, wherever it stands. */
    private BoundPlace holds(int place) {
        var one = text.places().get(place - 1);
        return one.movedBy(-one.start());
    }

    /** The place at the same words; others may have been put in before it since. 0 where there is none. */
    private int standingAt(BoundPlace looked) {
        var places = text.places();
        for (int i = 0; i < places.size(); i++) {
            if (places.get(i).start() == looked.start() && places.get(i).end() == looked.end()) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The place at the same point of the paragraph that is still as it was, 0 where there is none. */
    private int inItsParagraph(BoundText seen, int place) {
        var before = Paragraph.of(seen);
        return before.stream()
                .filter(one -> one.places().contains(place))
                .findFirst()
                .flatMap(one ->
                        Paragraph.again(before, Paragraph.of(text), one.number())
                                .map(now -> now.places().get(one.places().indexOf(place))))
                .orElse(0);
    }

    /** The text with another content of one place. */
    BoundText with(int place, UnaryOperator<BoundPlace> change) {
        return text.with(place, change.apply(text.places().get(place - 1)));
    }

    /**
     * 改为取数 numbers that were looked at in an older revision; what others changed elsewhere stays.
     *
     * @throws ChangedMeanwhile where the text was replaced since
     */
    Outcome<BoundText> taking(
            Revision seen, List<Taken> chosen, Predicate<String> knows, String what) {
        if (!seen.text().text().equals(text.text())) {
            throw new ChangedMeanwhile(what);
        }
        return Taken.into(text, chosen, knows);
    }

    /** The next one, with another content in a place. */
    Revision changed(BoundText other, String how, LocalDateTime when, String whose) {
        return new Revision(number + 1, other, source, null, how, when, whose);
    }

    /** The next one, which takes up the content of an earlier one and the file its places are counted in. */
    Revision backTo(Revision earlier, String how, LocalDateTime when, String whose) {
        return new Revision(
                number + 1, earlier.text, earlier.source, earlier.content(), how, when, whose);
    }

    /** The next one, whose text came in a .docx of its own. */
    Revision replacedBy(BoundText other, String how, LocalDateTime when, String whose) {
        return new Revision(number + 1, other, number + 1, null, how, when, whose);
    }

    /** The number of the content: an undone step counts as the one gone back to. */
    int content() {
        return undoes == null ? number : undoes;
    }
}
