package cn.taizhang.spreadsheet;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("列号")
class ColumnsTests {

    @ParameterizedTest
    @CsvSource({
        "0, A",
        "25, Z",
        "26, AA",
        "27, AB",
        "51, AZ",
        "52, BA",
        "255, IV",
        "701, ZZ",
        "702, AAA",
        "16383, XFD"
    })
    void a_column_has_the_letters_of_a_spreadsheet_and_is_found_by_them(
            int column, String letters) {
        assertThat(Columns.letter(column)).isEqualTo(letters);
        assertThat(Columns.of(letters + "12")).isEqualTo(column);
    }

    @ParameterizedTest
    @CsvSource({"ABCD1", "12", "''", "中1"})
    void what_names_no_column_is_told(String reference) {
        assertThat(Columns.of(reference)).isEqualTo(-1);
    }
}
