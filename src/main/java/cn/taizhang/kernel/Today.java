package cn.taizhang.kernel;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Objects;

/**
 * 今天: what day it is in Asia/Shanghai, by the clock it is given (a demonstration brings its own).
 * The only place that decides the time zone. It is asked at the edge; rules are told the date.
 */
public final class Today {

    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final InstantSource clock;

    public Today(InstantSource clock) {
        this.clock = Objects.requireNonNull(clock);
    }

    /**
     * A clock that shows a given moment now and goes on from there; the machine's own where none is given.
     *
     * @param startsAt as ISO 8601 has it, or empty
     */
    public static InstantSource clockFrom(String startsAt) {
        var machine = InstantSource.system();
        return startsAt.isEmpty()
                ? machine
                : InstantSource.offset(
                        machine, Duration.between(machine.instant(), Instant.parse(startsAt)));
    }

    public LocalDate date() {
        return now().toLocalDate();
    }

    public LocalDateTime now() {
        return at(clock.instant());
    }

    /** The moment itself, for time stamps. */
    public Instant instant() {
        return clock.instant();
    }

    /** A time stamp as people here read it. */
    public static LocalDateTime at(Instant moment) {
        return LocalDateTime.ofInstant(moment, SHANGHAI);
    }

    /** A moment as people here write it, as a time stamp for the database. */
    public static OffsetDateTime stamp(LocalDateTime moment) {
        return moment.atZone(SHANGHAI).toOffsetDateTime();
    }

    /** Midnight at which a day begins here. */
    public static Instant startOf(LocalDate day) {
        return day.atStartOfDay(SHANGHAI).toInstant();
    }
}
