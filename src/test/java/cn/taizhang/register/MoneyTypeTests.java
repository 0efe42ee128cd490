package cn.taizhang.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.organization.OrganizationId;
import cn.taizhang.register.ColumnType.Reading;
import cn.taizhang.spreadsheet.Cell;
import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("金额一栏")
class MoneyTypeTests {

    private final ColumnType<BigDecimal> type = ColumnTypes.money();

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    0                | 0.00
                    125000           | 125000.00
                    125000.5         | 125000.50
                    125000.05元      | 125000.05
                    125,000.00       | 125000.00
                    12.5万元         | 125000.00
                    12.5万           | 125000.00
                    12.5 万元        | 125000.00
                    １２．５万元     | 125000.00
                    0.000001万元     | 0.01
                    1.50000          | 1.50
                    999999999999.99  | 999999999999.99
                    """)
    void what_people_write_is_read_as_yuan(String typed, BigDecimal yuan) {
        assertThat(read(typed)).isEqualTo(new Reading.Value<>(yuan));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            textBlock =
                    """
                    -1               | 金额「-1」不能是负数，请核对。
                    0.001            | 金额「0.001」细于一分，请精确到分。
                    0.0000001万元    | 金额「0.0000001万元」细于一分，请精确到分。
                    1000000000000    | 金额「1000000000000」过大，请核对单位。
                    约三万           | 没有认出金额「约三万」，请只填数字，例如 125000 或 12.5万元。
                    12,50            | 没有认出金额「12,50」，请只填数字，例如 125000 或 12.5万元。
                    2至3万元         | 没有认出金额「2至3万元」，请只填数字，例如 125000 或 12.5万元。
                    1.5亿元          | 没有认出金额「1.5亿元」，请只填数字，例如 125000 或 12.5万元。
                    """)
    void what_is_no_amount_of_yuan_is_told(String typed, String told) {
        assertThat(read(typed)).isEqualTo(new Reading.Unreadable<>(told));
    }

    @Test
    void it_is_written_without_separators_and_read_as_the_same() {
        var amount = new BigDecimal("1234567.50");

        assertThat(type.written(amount)).isEqualTo("1234567.50");
        assertThat(read(type.written(amount))).isEqualTo(new Reading.Value<>(amount));
        assertThat(type.read(type.cell(amount), new Nothing()))
                .isEqualTo(new Reading.Value<>(amount));
    }

    private Reading<BigDecimal> read(String typed) {
        return type.read(new Cell.Text(typed), new Nothing());
    }

    private static final class Nothing implements References {

        @Override
        public ColumnType.Reading<PersonReference> person(String typed) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Reading<OrganizationReference> organization(String typed) {
            return new Reading.Value<>(
                    new OrganizationReference(new OrganizationId(new UUID(0, 0)), typed));
        }

        @Override
        public Reading<OrganizationReference> organizationAnywhere(String typed) {
            return organization(typed);
        }

        @Override
        public java.time.LocalDate today() {
            return java.time.LocalDate.EPOCH;
        }
    }
}
