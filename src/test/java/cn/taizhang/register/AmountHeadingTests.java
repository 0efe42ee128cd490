package cn.taizhang.register;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.testing.ProductTest;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Units in brackets are left out when a heading is read; ten thousand yuan must not become one. */
@ProductTest
@DisplayName("金额栏目的单位")
class AmountHeadingTests {

    @Autowired private Registers registers;

    @ParameterizedTest(name = "{0}：认出 = {1}")
    @CsvSource({
        "金额（元）, true",
        "金额(元), true",
        "涉及金额（元）, true",
        "金额（万元）, false",
        "金额, false",
        "涉及金额（万元）, false"
    })
    void an_amount_is_taken_over_only_from_a_column_in_yuan(String heading, boolean taken) {
        var texts = List.of("事项名称", "社区", "事项类别", "征求意见日期", heading);
        var filled = texts.stream().map(text -> "x").toList();

        var found = Headings.in(List.of(texts, filled), registers.all()).orElseThrow();

        assertThat(found.register().key()).isEqualTo("decisions");
        assertThat(found.notTakenOver()).isEqualTo(taken ? List.of() : List.of(heading));
    }
}
