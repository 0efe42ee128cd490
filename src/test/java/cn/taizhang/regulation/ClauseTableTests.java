package cn.taizhang.regulation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import cn.taizhang.kernel.DataTable;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("条款表")
class ClauseTableTests {

    private static final String NAMES =
            "code,subject,rule,value,unit,regulation,article,read_at,mark,kind,"
                    + "in_force_from,in_force_to,note\n";
    private static final String GOOD = "R-001,事项,规则。,1,次/月,《条例》,,网页,V,CONSTANT,2018-10-28,,\n";

    @ParameterizedTest(name = "{2}")
    @CsvSource(
            delimiter = '|',
            value = {
                "R-001,|R-1,|a code is R- and three digits",
                "事项|''|subject is empty",
                "规则。|''|rule is empty",
                "《条例》|''|regulation is empty",
                ",1,|,一,|a value is a whole number or a share",
                ",1,|,1/0,|a value is a whole number or a share",
                "次/月|''|value and unit stand together",
                ",V,|,A,|a mark is V, K or I",
                "CONSTANT|RULE|a kind is CONSTANT or PARAMETER",
                "CONSTANT|PARAMETER|what was read is a constant, the rest are parameters",
                "2018-10-28,,|2018-10-32,,|in_force_from is not a date",
                "2018-10-28,,|,,|without a first day the note says 起始日待核对",
                "2018-10-28,,|2018-10-28,2018-10-27,|it ends before it begins"
            })
    void refuses_a_row_with_a_fault(String right, String wrong, String fault) {
        var table = DataTable.parse("clauses", NAMES + GOOD.replace(right, wrong));

        assertThatIllegalStateException()
                .isThrownBy(() -> ClauseTable.read(table))
                .withMessageContaining("clauses line 2: " + fault);
    }

    @Test
    void refuses_a_code_that_stands_there_twice() {
        var table = DataTable.parse("clauses", NAMES + GOOD + GOOD);

        assertThatIllegalStateException()
                .isThrownBy(() -> ClauseTable.read(table))
                .withMessage("clauses line 3: codes are unique and ascend");
    }

    @Test
    void tells_every_fault_at_once() {
        var bad = GOOD.replace("事项", "").replace(",V,", ",A,");
        var table = DataTable.parse("clauses", NAMES + bad + GOOD);

        assertThatIllegalStateException()
                .isThrownBy(() -> ClauseTable.read(table))
                .withMessageContaining("line 2: a mark is V, K or I")
                .withMessageContaining("line 2: subject is empty");
    }

    @Test
    void a_clause_may_begin_and_end_on_one_day() {
        assertThat(clauseInForce("2018-10-28", "2018-10-28").inForceTo()).isEqualTo("2018-10-28");
    }

    static Clause clauseInForce(String from, String to) {
        var row = GOOD.replace("2018-10-28,,", from + "," + to + ",");
        return ClauseTable.read(DataTable.parse("clauses", NAMES + row)).getFirst();
    }
}
