package cn.taizhang.figure;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.kernel.Ids;
import cn.taizhang.organization.Organizations;
import cn.taizhang.register.Entry;
import cn.taizhang.register.OrganizationReference;
import cn.taizhang.register.Register;
import cn.taizhang.testing.ProductTest;
import cn.taizhang.testing.TestDistrict;
import cn.taizhang.testing.TestDistricts;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProductTest
@DisplayName("核定数")
class OverrideFiguresTests {

    private static final LocalDate NEW_YEAR = LocalDate.of(2020, 1, 1);
    private static final LocalDate END = LocalDate.of(2020, 6, 30);

    @Autowired private TestDistricts districts;
    @Autowired private ApplicationContext product;
    @Autowired private Organizations organizations;
    @Autowired private Figures figures;
    @Autowired private FigureTables tables;
    @Autowired private StatedColumns columns;
    @Autowired private Register<StatedDraft> overrideFigures;
    @Autowired private cn.taizhang.register.Recording recorder;

    private TestDistrict district;
    private Recording recording;
    private Asking asking;

    @BeforeEach
    void two_sessions() {
        district = districts.found();
        recording = new Recording(district.officer(), product);
        recording.themeProgramme(district.district(), NEW_YEAR);
        recording.study(LocalDate.of(2020, 3, 2), district.firstStreet());
        recording.study(LocalDate.of(2020, 4, 2), district.firstStreet());
        asking = new Asking(figures, district.officer());
    }

    @Test
    void it_stands_in_place_of_the_counted_number_which_is_told_beside_it() {
        override(5, NEW_YEAR, END);

        var value = asking.value(Asking.STUDY, Asking.halfYear(district.firstStreet()));

        assertThat(value.value()).isEqualTo(5);
        assertThat(value.status()).isEqualTo(FigureValue.Status.OVERRIDDEN);
        assertThat(value.recordCount()).isEqualTo(2);
        assertThat(value.warnings())
                .anySatisfy(warning ->
                        assertThat(warning)
                                .contains("核定为 5 次", "三场还没有补录", "春办〔2020〕9号", "王芳", "系统按记录算得 2 次"));
    }

    @Test
    void it_stands_for_its_own_days_only() {
        override(5, NEW_YEAR, END);

        assertThat(
                        asking.number(
                                Asking.STUDY,
                                Asking.upTo(END.minusDays(1), district.firstStreet())))
                .isEqualTo(2);
    }

    @Test
    void the_organization_above_counts_its_records_as_before() {
        override(5, NEW_YEAR, END);

        assertThat(asking.number(Asking.STUDY, Asking.halfYear(district.district()))).isEqualTo(2);
    }

    @Test
    void a_table_shows_it_in_the_line_of_its_organization() {
        override(5, NEW_YEAR, END);

        var table =
                tables.byFigure(
                        district.officer(),
                        List.of(asking.figure(Asking.STUDY)),
                        Asking.halfYear(district.district()));

        assertThat(table.whole().cells()).containsExactly(Quantity.of(2));
        assertThat(table.parts())
                .filteredOn(line -> line.organization().equals(district.firstStreet()))
                .singleElement()
                .satisfies(line -> assertThat(line.cells()).containsExactly(Quantity.of(5)));
    }

    private void override(int value, LocalDate from, LocalDate on) {
        var entry =
                new Entry(Ids.next(), 0)
                        .put(
                                StatedRegisters.ORGANIZATION,
                                OrganizationReference.to(organizations.get(district.firstStreet())))
                        .put(columns.figure(), asking.figure(Asking.STUDY))
                        .put(StatedRegisters.FROM_ON, from)
                        .put(StatedRegisters.ON, on)
                        .put(StatedRegisters.VALUE, value)
                        .put(StatedRegisters.REASON, "三场还没有补录")
                        .put(StatedRegisters.DOCUMENT, "春办〔2020〕9号")
                        .put(StatedRegisters.CONFIRMED_BY, "王芳");
        recorder.record(district.officer(), overrideFigures, entry).orThrow();
    }
}
