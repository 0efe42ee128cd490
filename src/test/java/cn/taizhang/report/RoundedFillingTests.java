package cn.taizhang.report;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.account.Permission;
import cn.taizhang.account.Viewer;
import cn.taizhang.figure.Contributions;
import cn.taizhang.figure.CountKind;
import cn.taizhang.figure.FigureDefinition;
import cn.taizhang.figure.FigureQuestion;
import cn.taizhang.figure.FigureValue;
import cn.taizhang.figure.Quantity;
import cn.taizhang.figure.RecordRegister;
import cn.taizhang.figure.Span;
import cn.taizhang.figure.TimeScope;
import cn.taizhang.kernel.ReportPeriod;
import cn.taizhang.organization.OrganizationId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("「余」前面的数")
class RoundedFillingTests {

    private static final LocalDate END = LocalDate.of(2020, 6, 30);

    @ParameterizedTest
    @EnumSource(
            mode = EnumSource.Mode.EXCLUDE,
            names = {"MONEY", "RATE", "AVERAGE", "QUOTED"})
    void whole_things_are_rounded_down_to_tens(CountKind kind) {
        assertThat(rounded(counted(kind), Quantity.of(137))).isEqualTo("130余");
        assertThat(rounded(counted(kind), Quantity.of(130))).isEqualTo("130");
        assertThat(rounded(counted(kind), Quantity.of(9))).isEqualTo("9");
    }

    @Test
    void an_average_is_printed_itself_and_not_its_sum() {
        var days = counted(CountKind.DAYS);
        var average = made().average(days, counted(CountKind.ITEMS)).build();

        assertThat(rounded(average, new Quantity(100, 12L))).isEqualTo("8.3");
    }

    @Test
    void a_rate_is_printed_itself_and_not_its_part() {
        var rate = made().share(counted(CountKind.ITEMS), counted(CountKind.ITEMS)).build();

        assertThat(rounded(rate, new Quantity(45, 52L))).isEqualTo("86.5");
    }

    @Test
    void money_is_printed_in_ten_thousands_and_not_in_fen() {
        assertThat(rounded(counted(CountKind.MONEY), Quantity.of(123_456_789))).isEqualTo("123.46");
    }

    @Test
    void what_a_document_says_is_printed_as_there_and_not_in_hundredths() {
        assertThat(rounded(counted(CountKind.QUOTED), Quantity.of(9_512))).isEqualTo("95.12");
    }

    @Test
    void what_is_unknown_stays_open() {
        assertThat(rounded(counted(CountKind.EVENTS), null)).isEqualTo("×");
    }

    private static String rounded(FigureDefinition figure, @Nullable Quantity quantity) {
        var question =
                new FigureQuestion(
                        new OrganizationId(UUID.randomUUID()),
                        new ReportPeriod(2020, ReportPeriod.Span.HALF_YEAR, 1),
                        END,
                        FigureQuestion.Occasion.REPORT);
        var value =
                new FigureValue(
                        figure,
                        question,
                        new Span(null, END, null),
                        quantity,
                        quantity == null ? FigureValue.BLANK : figure.printed(quantity),
                        quantity == null ? FigureValue.Status.UNKNOWN : FigureValue.Status.COMPUTED,
                        quantity == null ? "没有登记。" : null,
                        List.of(),
                        0);
        var place = new FilledBlank.Place(0, 1, 1, "共", "项");
        return new FilledBlank(1, place, true, new Filling.OfFigure(value), 0).text();
    }

    private static FigureDefinition.Builder made() {
        return FigureDefinition.named("made", "所成的数", "项").rule("由两项数得出。");
    }

    private static FigureDefinition counted(CountKind kind) {
        return FigureDefinition.named("counted", "所计的数", "项")
                .counts(kind, TimeScope.AS_OF)
                .rule("截至日在册的项数。")
                .from(new Contributions("select", "select true"), new NoRecords())
                .build();
    }

    /** No record is asked for here. */
    private static final class NoRecords implements RecordRegister {

        @Override
        public String key() {
            return "none";
        }

        @Override
        public String label() {
            return "没有记录";
        }

        @Override
        public Optional<Permission> opensWith() {
            return Optional.empty();
        }

        @Override
        public List<Line> describe(Viewer viewer, List<UUID> records) {
            return List.of();
        }
    }
}
