package cn.taizhang.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("今天")
class TodayTests {

    @Test
    void a_day_begins_at_midnight_in_shanghai() {
        assertThat(at("2020-06-29T15:59:59Z").date()).isEqualTo(LocalDate.of(2020, 6, 29));
        assertThat(at("2020-06-29T16:00:00Z").date()).isEqualTo(LocalDate.of(2020, 6, 30));
        assertThat(Today.startOf(LocalDate.of(2020, 6, 30)))
                .isEqualTo(Instant.parse("2020-06-29T16:00:00Z"));
    }

    @Test
    void tells_the_time_there() {
        assertThat(at("2020-06-30T01:00:00Z").now()).isEqualTo(LocalDateTime.of(2020, 6, 30, 9, 0));
    }

    private static Today at(String moment) {
        return new Today(InstantSource.fixed(Instant.parse(moment)));
    }
}
