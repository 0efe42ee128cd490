package cn.taizhang.publication;

import static org.assertj.core.api.Assertions.assertThat;

import cn.taizhang.parcel.Item;
import cn.taizhang.testing.ProductTest;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@ProductTest
@DisplayName("来件各有去处")
class InwardTakersTests {

    @Autowired private List<InwardTaker> takers;

    @Test
    void every_kind_that_comes_in_has_exactly_one_taker() {
        assertThat(takers.stream().flatMap(taker -> taker.kinds().stream()))
                .map(Class::getName)
                .containsExactlyInAnyOrderElementsOf(
                        Arrays.stream(Item.Inward.class.getPermittedSubclasses())
                                .map(Class::getName)
                                .toList());
    }
}
