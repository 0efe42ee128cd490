package cn.taizhang.portal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("把关：按地址限次")
class LimitsTests {

    @Test
    void addresses_of_one_house_are_one() {
        assertThat(Limits.netOf("2001:db8:1:2::1"))
                .isEqualTo(Limits.netOf("2001:db8:1:2:ffff:ffff:ffff:ffff"));
    }

    @Test
    void those_of_the_next_house_are_another() {
        assertThat(Limits.netOf("2001:db8:1:2::1")).isNotEqualTo(Limits.netOf("2001:db8:1:3::1"));
    }

    @Test
    void the_shorter_addresses_are_counted_each() {
        assertThat(Limits.netOf("192.0.2.1")).isNotEqualTo(Limits.netOf("192.0.2.2"));
    }

    @Test
    void a_shorter_address_in_the_clothes_of_a_longer_one_is_still_counted_by_itself() {
        assertThat(Limits.netOf("::ffff:192.0.2.1")).isNotEqualTo(Limits.netOf("::ffff:192.0.2.2"));
    }

    @Test
    void what_is_no_address_is_counted_as_it_stands() {
        assertThat(Limits.netOf("unix-socket")).isEqualTo("unix-socket");
    }
}
