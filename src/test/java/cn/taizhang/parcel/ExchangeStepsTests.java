package cn.taizhang.parcel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("摆渡的几步，一步不成不拖住别的")
class ExchangeStepsTests {

    private final List<String> taken = new ArrayList<>();

    @Test
    void a_folder_that_cannot_be_read_keeps_no_step_from_being_taken() {
        ExchangeSteps.take(
                () -> {
                    throw new IOException("no disc");
                },
                () -> taken.add("packed"),
                () -> taken.add("put"));

        assertThat(taken).containsExactly("packed", "put");
    }

    @Test
    void what_went_wrong_is_told_after_all_were_taken() {
        var first = new IllegalStateException("first");
        var second = new IllegalStateException("second");

        assertThatThrownBy(() ->
                        ExchangeSteps.take(
                                () -> {
                                    throw first;
                                },
                                () -> {
                                    throw second;
                                },
                                () -> taken.add("put")))
                .isSameAs(first)
                .hasSuppressedException(second);
        assertThat(taken).containsExactly("put");
    }
}
