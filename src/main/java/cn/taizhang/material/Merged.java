package cn.taizhang.material;

import cn.taizhang.material.Merging.Step;
import cn.taizhang.report.BoundPlace;
import cn.taizhang.report.BoundText;
import cn.taizhang.report.ReportDraft;
import cn.taizhang.wordfile.Field;
import cn.taizhang.wordfile.TextFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * 并好的文件: the returned .docx with the page's paragraphs put into it, and its text. Fields that stand in both stay where they
 * are; what the page has besides comes as a place of its own.
 */
final class Merged {

    private final BoundText text;
    private final Map<Field, Integer> numbers;
    private final Set<Field> typed;
    private final Page page;
    private final List<Step> steps;

    /** By where the paragraph of a step begins which of its places stay, numbered in the returned text. */
    private final Map<Integer, List<Integer>> kept = new HashMap<>();

    private final List<Extra> extras = new ArrayList<>();

    /**
     * 页面现在的文字.
     *
     * @param filed as it would go out now
     * @param last the revision it is
     */
    record Page(FiledText filed, Revision last, ReportDraft draft) {

        /** The number of the place that a field is, 0 where an older file left it behind. */
        int number(Field field) {
            return TaggedFields.revision(field) == last.number() ? TaggedFields.number(field) : 0;
        }

        /** Whether 余 stands behind it, within its field. */
        boolean rounds(int number) {
            return draft.blanks().get(number - 1).rounded()
                    && filed.fields().stream()
                            .filter(one -> number(one) == number)
                            .anyMatch(one -> filed.held(one).endsWith("余"));
        }

        /** Its place at another spot of another text. */
        BoundPlace placeAt(int number, int start, String held) {
            var place = last.text().places().get(number - 1);
            boolean rounded = draft.blanks().get(number - 1).rounded() && held.endsWith("余");
            return new BoundPlace(
                    start,
                    // 余 of a rounded number is the text's, not the number's
                    start + held.length() - (rounded ? 1 : 0),
                    place.kind(),
                    place.unit(),
                    place.code(),
                    place.byHand(),
                    place.said());
        }
    }

    /**
     * 结果.
     *
     * @param standing the fields of the returned file that are places of it
     * @param numbers of the page's places that stand in it
     */
    record Result(BoundText text, byte[] file, Set<Field> standing, Set<Integer> numbers) {}

    /**
     * 页面上另有的一处.
     *
     * @param words which of the words of its paragraph it stands in
     * @param offset in these
     */
    private record Extra(Paragraph paragraph, int words, int offset, int number, String held) {}

    /**
     * @param text of the returned file, with its places
     * @param numbers by field of it the number of its place in the page's text
     * @param typed those of the fields that somebody typed over
     */
    Merged(
            BoundText text,
            Map<Field, Integer> numbers,
            Set<Field> typed,
            Page page,
            List<Step> steps) {
        this.text = text;
        this.numbers = numbers;
        this.typed = typed;
        this.page = page;
        this.steps = steps;
    }

    /** Empty where the file cannot take it so that it says what the text says. */
    Optional<Result> into(TextFile file) {
        var gone = settle();
        var before =
                new BoundText(
                        text.text(),
                        IntStream.rangeClosed(1, text.places().size())
                                .filter(number -> !gone.contains(number))
                                .mapToObj(number -> text.places().get(number - 1))
                                .toList());
        var paragraphs = byStart(before);
        var rewriting = new Rewriting(before, true);
        for (var step : steps) {
            var paragraph = paragraphs.get(step.at().start());
            if (paragraph == null) {
                if (!step.goes()) {
                    return Optional.empty();
                }
            } else if (step.goes()) {
                rewriting.drop(paragraph);
            } else {
                var words = new Wording(paragraph).of(step);
                if (words.size() != paragraph.words().size()) {
                    return Optional.empty();
                }
                rewriting.words(paragraph, words);
            }
        }
        return placed(rewriting)
                .flatMap(merged -> written(file, rewriting, merged, standing(before)));
    }

    /** Which places stay in the paragraphs that change; returns the numbers of those that do not. */
    private Set<Integer> settle() {
        var paragraphs = byStart(text);
        var gone = new HashSet<Integer>();
        for (var step : steps) {
            var paragraph = paragraphs.get(step.at().start());
            var there = paragraph == null ? List.<Integer>of() : paragraph.places();
            var stay = step.goes() ? List.<Integer>of() : staying(there, step);
            kept.put(step.at().start(), stay);
            there.stream().filter(one -> !stay.contains(one)).forEach(gone::add);
        }
        return gone;
    }

    /**
     * Those that the page's paragraph has as well, in the same order. Where somebody chose the page's words its figures are chosen
     * with them: what was typed over in the file goes.
     */
    private List<Integer> staying(List<Integer> there, Step step) {
        var instead = step.instead();
        if (instead == null) {
            return there;
        }
        var wanted = instead.fields().stream().map(page::number).toList();
        var stay = new ArrayList<Integer>();
        int from = 0;
        for (int place : there) {
            int number = step.chosen() && isTyped(place) ? 0 : numberOf(place);
            int at = number == 0 ? -1 : wanted.subList(from, wanted.size()).indexOf(number);
            if (at >= 0) {
                stay.add(place);
                from += at + 1;
            }
        }
        return stay;
    }

    private boolean isTyped(int place) {
        int start = text.places().get(place - 1).start();
        return typed.stream().anyMatch(one -> one.start() == start);
    }

    /** The number that a place of the returned text has in the page's, 0 where it is new. */
    private int numberOf(int place) {
        int start = text.places().get(place - 1).start();
        return numbers.entrySet().stream()
                .filter(one -> one.getKey().start() == start)
                .map(Map.Entry::getValue)
                .findFirst()
                .orElse(0);
    }

    /** 余 behind a place that stays: it stands in the field of the file, or the page has put it there. */
    private String roundingBehind(int place) {
        var stays = text.places().get(place - 1);
        boolean there =
                text.text().startsWith("余", stays.end())
                        && numbers.keySet().stream()
                                .anyMatch(one ->
                                        one.start() == stays.start()
                                                && one.end() == stays.end() + 1);
        return there || page.rounds(numberOf(place)) ? "余" : "";
    }

    /** 一段的字: put together for a paragraph that has only the places that stay. */
    private final class Wording {

        private final Paragraph paragraph;
        private final List<String> done = new ArrayList<>();
        private StringBuilder current = new StringBuilder();

        Wording(Paragraph paragraph) {
            this.paragraph = paragraph;
        }

        List<String> of(Step step) {
            for (var part : step.before()) {
                take(part, List.of());
                current.append('\n');
            }
            var instead = step.instead();
            if (instead == null) {
                for (int i = 0; i < paragraph.words().size(); i++) {
                    if (i > 0) {
                        close();
                    }
                    current.append(paragraph.words().get(i).text());
                }
            } else {
                var stay = Objects.requireNonNull(kept.get(step.at().start()));
                take(instead, stay);
            }
            for (var part : step.behind()) {
                current.append('\n');
                take(part, List.of());
            }
            close();
            return done;
        }

        private void take(FiledText.Part part, List<Integer> staying) {
            int next = 0;
            for (int i = 0; i < part.words().size(); i++) {
                current.append(part.words().get(i));
                if (i < part.fields().size()) {
                    var field = part.fields().get(i);
                    int number = page.number(field);
                    if (next < staying.size() && numberOf(staying.get(next)) == number) {
                        close();
                        current.append(roundingBehind(staying.get(next++)));
                    } else {
                        add(number, page.filed().held(field));
                    }
                }
            }
        }

        private void add(int number, String held) {
            if (number > 0) {
                extras.add(new Extra(paragraph, done.size(), current.length(), number, held));
            }
            current.append(held);
        }

        private void close() {
            done.add(current.toString());
            current = new StringBuilder();
        }
    }

    private Optional<BoundText> placed(Rewriting rewriting) {
        var merged = rewriting.text();
        var more = new ArrayList<BoundPlace>();
        for (var extra : extras) {
            int start = rewriting.startNow(extra.paragraph(), extra.words()) + extra.offset();
            if (!merged.text().startsWith(extra.held(), start)) {
                return Optional.empty();
            }
            more.add(page.placeAt(extra.number(), start, extra.held()));
        }
        var places = new ArrayList<>(more);
        merged.places().stream()
                .filter(one -> more.stream().noneMatch(one::crosses))
                .forEach(places::add);
        places.sort(Comparator.comparingInt(BoundPlace::start).thenComparingInt(BoundPlace::end));
        return Optional.of(new BoundText(merged.text(), places));
    }

    /** The fields that stay, with their numbers. */
    private Map<Field, Integer> standing(BoundText before) {
        var starts = before.places().stream().map(BoundPlace::start).collect(Collectors.toSet());
        return numbers.entrySet().stream()
                .filter(one -> starts.contains(one.getKey().start()))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private Optional<Result> written(
            TextFile file, Rewriting rewriting, BoundText merged, Map<Field, Integer> standing) {
        var tags = standing.keySet().stream().map(Field::tag).collect(Collectors.toSet());
        var found = new HashSet<>(standing.values());
        extras.forEach(one -> found.add(one.number()));
        return RewordedFile.of(file.replaced(List.of()), rewriting, merged.text(), tags::contains)
                .map(content -> new Result(merged, content, standing.keySet(), found));
    }

    private static Map<Integer, Paragraph> byStart(BoundText text) {
        return Paragraph.ofLines(text).stream()
                .collect(Collectors.toMap(Paragraph::start, Function.identity()));
    }
}
