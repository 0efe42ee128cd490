package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("数据表")
class DataTableTests {

    @Test
    void gives_cells_by_the_name_of_their_column() {
        var table = DataTable.parse("colours", "code,name\nR,红，朱\n\nG,\n");

        assertThat(table.rows()).extracting(row -> row.get("code")).containsExactly("R", "G");
        assertThat(table.rows()).extracting(row -> row.get("name")).containsExactly("红，朱", "");
        assertThat(table.rows().getLast().line()).isEqualTo(4);
    }

    @Test
    void refuses_a_row_that_does_not_fit_and_says_where() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DataTable.parse("colours", "code,name\nR\n"))
                .withMessage("colours line 2: 2 cells without quotes are expected");
        assertThatIllegalStateException()
                .isThrownBy(() -> DataTable.parse("colours", "code,name\nR,a,b\n"));
        assertThatIllegalStateException()
                .isThrownBy(() -> DataTable.parse("colours", "code,name\nR,\"a\"\n"));
    }

    @Test
    void refuses_a_column_that_is_not_there() {
        var row = DataTable.parse("colours", "code\nR\n").rows().getFirst();

        assertThatIllegalStateException()
                .isThrownBy(() -> row.get("name"))
                .withMessage("colours line 2: no column name");
    }

    @Test
    void refuses_a_resource_that_is_missing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> DataTable.resource("/kernel/nowhere.csv"))
                .withMessage("/kernel/nowhere.csv is missing");
    }
}
