package cn.taizhang.figure;

import cn.taizhang.kernel.ChineseDates;
import cn.taizhang.organization.OrganizationKind;
import cn.taizhang.organization.Organizations;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** 取数: one definition, one question, one value with all that is to be said about it. Who may ask was asked before. */
@Component
class Evaluation {

    private final FigureStore store;
    private final StatedStore stated;
    private final Counting counting;
    private final Definitions definitions;
    private final Organizations organizations;

    Evaluation(
            FigureStore store,
            StatedStore stated,
            Counting counting,
            Definitions definitions,
            Organizations organizations) {
        this.store = store;
        this.stated = stated;
        this.counting = counting;
        this.definitions = definitions;
        this.organizations = organizations;
    }

    /** Begins reading in the moment of the transaction; what is evaluated in it together reads nothing twice. */
    Moment begin() {
        return new Moment(store, stated, counting);
    }

    /** Begins with what several figures will ask for; under the role that counts. */
    Moment begin(List<FigureDefinition> figures, List<FigureQuestion> questions) {
        var moment = begin();
        new Together(moment).read(Extent.told(figures, questions, definitions));
        return moment;
    }

    /** The same for values that nothing is said about. */
    Moment begin(Iterable<Extent.One> asked) {
        var moment = begin();
        new Together(moment).read(Extent.bare(asked));
        return moment;
    }

    /** The value; unknown where the register was never used or its start is not recorded. */
    FigureValue evaluate(Moment moment, FigureDefinition figure, FigureQuestion question) {
        return remarked(moment, bounded(moment, figure, question));
    }

    /** 只有数: the value alone, without what its records could be known by. */
    FigureValue bare(Moment moment, FigureDefinition figure, FigureQuestion question) {
        return bounded(moment, figure, question).withoutRecords();
    }

    /** Whether it is asked of the district itself. */
    boolean isOfDistrict(FigureQuestion question) {
        return organizations.get(question.organization()).kind() == OrganizationKind.DISTRICT;
    }

    /** 分组织的数不对外: what is closed is told of the whole district only. */
    static FigureValue withheld(FigureDefinition figure, FigureQuestion question) {
        return FigureValue.unknown(figure, question, figure.whyWithheld());
    }

    private FigureValue bounded(Moment moment, FigureDefinition figure, FigureQuestion question) {
        var counted = settled(moment, figure, question);
        if (counted.quantity() == null) {
            return counted;
        }
        var warnings = new ArrayList<>(counted.warnings());
        warnings.addAll(beyondBounds(moment, counted));
        return counted.warning(warnings);
    }

    private FigureValue remarked(Moment moment, FigureValue value) {
        var figure = value.definition();
        if (value.quantity() == null) {
            return value;
        }
        var warnings = new ArrayList<>(value.warnings());
        for (var doubt : figure.doubts()) {
            var organization = value.question().organization();
            long number = moment.count(doubt.counted(), organization, value.span()).number();
            if (number > 0) {
                warnings.add(doubt.told(number));
            }
        }
        figure.sentence()
                .flatMap(sentence -> told(moment, sentence, value.question()))
                .ifPresent(warnings::add);
        figure.remarks()
                .forEach(remarks -> warnings.addAll(remarks.on(value.question(), value.span())));
        return value.warning(warnings);
    }

    /** Empty where one of its figures is unknown or all are 0. */
    private Optional<String> told(Moment moment, Sentence sentence, FigureQuestion question) {
        var values =
                sentence.figures().stream()
                        .map(code -> settled(moment, definitions.get(code), question))
                        .toList();
        boolean known = values.stream().allMatch(value -> value.quantity() != null);
        boolean any = values.stream().anyMatch(value -> value.value() != null && value.value() > 0);
        return known && any
                ? Optional.of(sentence.told(values.stream().map(FigureValue::text).toList()))
                : Optional.empty();
    }

    /**
     * The value without its remarks. What is confirmed for just these days stands in place of what was counted, which is told
     * beside it.
     */
    FigureValue settled(Moment moment, FigureDefinition figure, FigureQuestion question) {
        return moment.settled(figure, question, () -> settle(moment, figure, question));
    }

    private FigureValue settle(Moment moment, FigureDefinition figure, FigureQuestion question) {
        var counted =
                figure.share()
                        .map(share -> rate(moment, figure, share, question))
                        .orElseGet(() -> counted(moment, figure, question));
        var span = Days.of(moment, figure, question);
        if (figure.share().isPresent() || span.isEmpty()) {
            return counted;
        }
        return moment.stated(StatedKind.OVERRIDE, figure, question.organization()).stream()
                .filter(one -> one.isOf(span.get()))
                .findFirst()
                .map(one -> overridden(counted, one, span.get()))
                .orElse(counted);
    }

    private static FigureValue overridden(FigureValue counted, StatedFigure override, Span span) {
        var figure = counted.definition();
        var quantity = Quantity.of(override.value());
        var text =
                counted.quantity() == null
                        ? "不出数（" + counted.why() + "）"
                        : counted.text() + " " + figure.unit();
        var warnings = new ArrayList<String>();
        warnings.add(override.toldAsOverride(figure.unit(), text));
        warnings.addAll(counted.warnings());
        return new FigureValue(
                figure,
                counted.question(),
                span,
                quantity,
                figure.printed(quantity),
                FigureValue.Status.OVERRIDDEN,
                null,
                warnings,
                counted.recordCount());
    }

    private FigureValue rate(
            Moment moment,
            FigureDefinition figure,
            FigureDefinition.Share share,
            FigureQuestion question) {
        var part = settled(moment, share.part(), question);
        var whole = settled(moment, share.whole(), question);
        if (figure.kind() == CountKind.AVERAGE && part.isStated() != whole.isStated()) {
            return averageOfRecords(
                    moment, figure, share, question, part.isStated() ? part : whole);
        }
        return Divided.of(figure, question, part, whole);
    }

    /**
     * What is stated for one part alone says nothing of the other: 43 matters, three of which have days, have no average. Then both are taken
     * from what is recorded, and that is told.
     */
    private FigureValue averageOfRecords(
            Moment moment,
            FigureDefinition figure,
            FigureDefinition.Share share,
            FigureQuestion question,
            FigureValue stated) {
        var told = Divided.toldOfRecords(share, stated);
        var average =
                Divided.of(
                        figure,
                        question,
                        recorded(moment, share.part(), question),
                        recorded(moment, share.whole(), question));
        if (average.quantity() == null) {
            return FigureValue.unknown(figure, question, told + "：" + average.why());
        }
        var warnings = new ArrayList<String>();
        warnings.add(told + "。");
        warnings.addAll(average.warnings());
        return average.warning(warnings);
    }

    private FigureValue counted(Moment moment, FigureDefinition figure, FigureQuestion question) {
        return over(moment, figure, question, span -> stated(moment, figure, question, span));
    }

    /** The value of the records alone, whatever is stated beside them. */
    private FigureValue recorded(Moment moment, FigureDefinition figure, FigureQuestion question) {
        return over(
                moment,
                figure,
                question,
                span -> fromRecords(moment, figure, question, span, null));
    }

    private static FigureValue over(
            Moment moment,
            FigureDefinition figure,
            FigureQuestion question,
            Function<Span, FigureValue> counted) {
        var asked = Days.of(moment, figure, question);
        if (asked.isEmpty()) {
            return FigureValue.unknown(
                    figure, question, moment.whyUnknown(figure.start().orElseThrow(), question));
        }
        return asked.get().isEmpty()
                ? FigureValue.unknown(figure, question, "截至日早于起算日，还没有可计的日子。")
                : counted.apply(asked.get());
    }

    private FigureValue stated(
            Moment moment, FigureDefinition figure, FigureQuestion question, Span span) {
        var opening = Openings.in(moment, figure, question.organization(), span);
        return opening.isPresent() && !opening.get().replaced()
                ? opened(moment, figure, question, span, opening.get())
                : fromRecords(
                        moment,
                        figure,
                        question,
                        span,
                        opening.map(one -> one.told(figure)).orElse(null));
    }

    private FigureValue opened(
            Moment moment,
            FigureDefinition figure,
            FigureQuestion question,
            Span span,
            Openings.Opened opening) {
        return known(
                moment,
                figure,
                question,
                span,
                new FigureStore.Counted(opening.value(), opening.counted().records()),
                FigureValue.Status.OPENING,
                opening.told(figure));
    }

    /**
     * @param told of an opening figure that the records have replaced, or null
     */
    private FigureValue fromRecords(
            Moment moment,
            FigureDefinition figure,
            FigureQuestion question,
            Span span,
            @Nullable String told) {
        if (!moment.everUsed(figure)) {
            return FigureValue.unknown(
                    figure, question, "全区尚未登记过「" + figure.recordedIn() + "」，不能当作 0。");
        }
        if (!moment.isRecorded(figure, span.to())) {
            return FigureValue.unknown(
                    figure,
                    question,
                    "截至%s，全区尚未登记过计入「%s」的「%s」，不能当作都没有。"
                            .formatted(
                                    ChineseDates.full(span.to()),
                                    figure.lacked().orElseThrow().label(),
                                    figure.recordedIn()));
        }
        var counted = moment.count(figure, question.organization(), span);
        if (counted.records() == 0 && figure.kind() == CountKind.QUOTED) {
            return FigureValue.unknown(
                    figure,
                    question,
                    "截至%s没有登记「%s」，不能当作 0。"
                            .formatted(ChineseDates.full(span.to()), figure.register().label()));
        }
        if (counted.records() == 0 && startNeverCame(moment, figure, question, span)) {
            return FigureValue.unknown(
                    figure, question, moment.whyUnknown(figure.start().orElseThrow(), question));
        }
        return known(moment, figure, question, span, counted, FigureValue.Status.COMPUTED, told);
    }

    private FigureValue known(
            Moment moment,
            FigureDefinition figure,
            FigureQuestion question,
            Span span,
            FigureStore.Counted counted,
            FigureValue.Status status,
            @Nullable String told) {
        var quantity = Quantity.of(counted.number());
        var warnings = new ArrayList<String>();
        if (told != null) {
            warnings.add(told);
        }
        if (counted.number() == 0 && !moment.hasBegun(figure, span.to())) {
            warnings.add(
                    "截至%s，全区没有任何计入这项数据的「%s」记录，这个 0 可能只是还没有开始登记。"
                            .formatted(ChineseDates.full(span.to()), figure.register().label()));
        }
        return new FigureValue(
                figure,
                question,
                span,
                quantity,
                figure.printed(quantity),
                status,
                null,
                warnings,
                counted.records());
    }

    /** 数据之间的关系: said where the smaller of two is the greater. */
    private List<String> beyondBounds(Moment moment, FigureValue value) {
        var found = new ArrayList<String>();
        long number = Objects.requireNonNull(value.value());
        for (var bound : value.definition().bounds()) {
            var other = definitions.get(bound.other());
            var most = settled(moment, other, value.question()).value();
            if (most != null && number > most) {
                found.add(
                        "大于「%s」%d %s：%s，请核对。"
                                .formatted(other.label(), most, other.unit(), bound.inWords()));
            }
        }
        return found;
    }

    /** Without a programme nobody could mark anything for it: nothing found is then not the same as none. */
    private static boolean startNeverCame(
            Moment moment, FigureDefinition figure, FigureQuestion question, Span span) {
        var from = span.from();
        return from != null
                && figure.start()
                        .filter(start ->
                                !moment.ranBetween(start, question.organization(), from, span.to()))
                        .isPresent();
    }
}
