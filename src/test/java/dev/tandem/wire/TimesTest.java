package dev.tandem.wire;

import static dev.tandem.wire.WireValues.read;
import static dev.tandem.wire.WireValues.write;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.MonthDay;
import java.time.OffsetTime;
import java.time.Year;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.TimeZone;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Points and spans of time, those before {@code java.time} too. */
class TimesTest {

    static Stream<Arguments> times() {
        return Stream.of(
            Arguments.of(Date.class, new Date(1_700_000_000_000L), "2023-11-14T22:13:20Z"),
            Arguments.of(Date.class, new Date(1_700_000_000_123L), "2023-11-14T22:13:20.123Z"),
            Arguments.of(Timestamp.class, Timestamp.from(Instant.parse("2023-11-14T22:13:20.123456789Z")),
                "2023-11-14T22:13:20.123456789Z"),
            Arguments.of(java.sql.Date.class, java.sql.Date.valueOf("2020-03-11"), "2020-03-11"),
            Arguments.of(java.sql.Time.class, java.sql.Time.valueOf("10:15:00"), "10:15:00"),
            Arguments.of(OffsetTime.class, OffsetTime.parse("10:15+01:00"), "10:15:00+01:00"),
            Arguments.of(Year.class, Year.of(2026), "2026"),
            Arguments.of(MonthDay.class, MonthDay.of(12, 3), "--12-03"),
            Arguments.of(ZoneId.class, ZoneId.of("Europe/Berlin"), "Europe/Berlin"),
            Arguments.of(TimeZone.class, TimeZone.getTimeZone("Europe/Berlin"), "Europe/Berlin"));
    }

    @ParameterizedTest
    @MethodSource("times")
    void aTimeIsIsoTextAndComesBackEqual(Class<?> type, Object time, String text) {
        assertThat(write(time)).isEqualTo('"' + text + '"');
        assertThat(read(type, '"' + text + '"')).isEqualTo(time);
    }

    @Test
    void aCalendarIsAnInstantWithItsOffset() {
        Calendar calendar = new GregorianCalendar(TimeZone.getTimeZone("Europe/Berlin"));
        calendar.setTimeInMillis(1_700_000_000_000L);

        assertThat(write(calendar)).isEqualTo("\"2023-11-14T23:13:20+01:00\"");
        assertThat(write(read(Calendar.class, write(calendar)))).isEqualTo(write(calendar));
    }

    @Test
    void aCalendarOfTheServersZoneComesBackEqual() {
        Calendar calendar = new GregorianCalendar();
        calendar.setTimeInMillis(1_700_000_000_000L);

        assertThat(read(GregorianCalendar.class, write(calendar))).isEqualTo(calendar);
    }

    @ParameterizedTest
    @CsvSource({
        "java.util.Date, 2020-03-11, 2020-03-11T00:00:00Z",
            "java.util.Date, 2020-03-11T10:15:30.000Z, 2020-03-11T10:15:30Z",
        "java.util.Date, 2020-03-11T10:15:30Z[UTC], 2020-03-11T10:15:30Z",
        "java.util.Date, 2020-03-11T10:15:30+01:00, 2020-03-11T09:15:30Z",
        "java.time.Instant, 2020-03-11, 2020-03-11T00:00:00Z", "java.sql.Timestamp, 2020-03-11, 2020-03-11T00:00:00Z",
        "java.time.LocalDate, 2020-03-11T00:00:00.000Z, 2020-03-11",
        "java.sql.Date, 2020-03-11T00:00:00.000Z, 2020-03-11",
        "java.time.LocalTime, 10:15, 10:15:00", "java.time.LocalDateTime, 2020-03-11T10:15, 2020-03-11T10:15:00",
        "java.time.ZonedDateTime, 2020-03-11T10:15:30.000Z, 2020-03-11T10:15:30Z",
        "java.time.OffsetDateTime, 2020-03-11T10:15:30.000Z, 2020-03-11T10:15:30Z" })
    void whatABrowserHasIsRead(String type, String text, String written) {
        assertThat(write(read(type, '"' + text + '"'))).isEqualTo('"' + written + '"');
    }

    @Test
    void aYearIsReadFromANumberToo() {
        assertThat(read(Year.class, "2026")).isEqualTo(Year.of(2026));
    }

    @ParameterizedTest
    @CsvSource({ "java.util.Date, tomorrow", "java.util.Date, 2020-13-11",
        "java.time.LocalDate, 2020-03-10T23:00:00.000Z",
        "java.time.Duration, PT9999999999999999999999S", "java.util.TimeZone, Nowhere/Land", "java.time.ZoneId, ''" })
    void whatIsNoTimeIsRefused(String type, String text) {
        assertThatThrownBy(() -> read(type, '"' + text + '"')).isInstanceOf(WireException.class)
            .hasMessageStartingWith("TANDEM-0101: expected a value of " + type);
    }

    @Test
    void aZonedTimeKeepsItsZone() {
        ZonedDateTime time = ZonedDateTime.parse("2026-01-31T10:15:30+01:00[Europe/Berlin]");

        assertThat(read(ZonedDateTime.class, write(time))).isEqualTo(time);
        assertThat(read(LocalDate.class, "null")).isNull();
    }
}
