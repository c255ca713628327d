package dev.tandem.wire;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Calendar;
import java.util.Date;
import java.util.GregorianCalendar;
import java.util.Map;
import java.util.TimeZone;
import java.util.function.Function;

import jakarta.json.JsonNumber;
import jakarta.json.JsonString;

/**
 * Readers of times: what {@link TimeText} writes, and what a browser has by itself, such as the text of a {@code Date}
 * or the value of an {@code <input type="date">}.
 */
final class TimeReaders {

    /** Longer than any time; parsing more would be work for nothing. */
    private static final int MAX_LENGTH = 100;

    /**
     * The day of an {@code <input type="date">} as {@code valueAsDate} has it: any other time would leave the day open.
     */
    private static final String MIDNIGHT = "T00:00:00.000Z";

    private static final Map<Class<?>, ValueReader> READERS = Map.ofEntries(
        entry(Instant.class, TimeReaders::instant),
        entry(Date.class, text -> Date.from(instant(text))),
        entry(Timestamp.class, text -> Timestamp.from(instant(text))),
        entry(Calendar.class, TimeReaders::calendar),
        entry(GregorianCalendar.class, TimeReaders::calendar),
        entry(java.sql.Date.class, text -> java.sql.Date.valueOf(day(text))),
        entry(java.sql.Time.class, text -> java.sql.Time.valueOf(LocalTime.parse(text))),
        entry(LocalDate.class, TimeReaders::day),
        entry(LocalTime.class, LocalTime::parse),
        entry(LocalDateTime.class, LocalDateTime::parse),
        entry(OffsetTime.class, OffsetTime::parse),
        entry(OffsetDateTime.class, OffsetDateTime::parse),
        entry(ZonedDateTime.class, ZonedDateTime::parse),
        entry(Year.class, Year::parse),
        entry(YearMonth.class, YearMonth::parse),
        entry(MonthDay.class, MonthDay::parse),
        entry(Duration.class, Duration::parse),
        entry(Period.class, Period::parse),
        entry(ZoneId.class, ZoneId::of),
        entry(ZoneOffset.class, ZoneOffset::of),
        entry(TimeZone.class, TimeReaders::zone));

    private TimeReaders() {
    }

    static ValueReader of(Class<?> type) {
        return READERS.get(type);
    }

    private static Map.Entry<Class<?>, ValueReader> entry(Class<?> type, Function<String, Object> parser) {
        return Map.entry(type, (json, references) -> {
            if (ValueReaders.isNull(json)) {
                return null;
            }
            String text = json instanceof JsonString string ? string.getString()
                : type == Year.class && json instanceof JsonNumber number ? number.toString() : null;
            if (text != null && text.length() <= MAX_LENGTH) {
                try {
                    return parser.apply(text);
                }
                catch (RuntimeException e) {
                    // Refused below, whatever the parser has against it.
                }
            }
            throw Messages.wrongType(type, json);
        });
    }

    /** A day alone begins in UTC, as it does for {@code new Date(…)}. */
    private static Instant instant(String text) {
        return text.indexOf('T') < 0 ? LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant()
            : DateTimeFormatter.ISO_ZONED_DATE_TIME.parse(text, Instant::from);
    }

    private static LocalDate day(String text) {
        return LocalDate.parse(text.endsWith(MIDNIGHT) ? text.substring(0, text.length() - MIDNIGHT.length()) : text);
    }

    /** The zone is the server's where that fits, else only as much of it as crosses. */
    private static Calendar calendar(String text) {
        Instant instant = instant(text);
        int offset = text.indexOf('T') < 0 ? 0
            : DateTimeFormatter.ISO_ZONED_DATE_TIME.parse(text, ZonedDateTime::from).getOffset().getTotalSeconds();
        TimeZone zone = TimeZone.getDefault();
        if (zone.getOffset(instant.toEpochMilli()) != offset * 1000) {
            zone = TimeZone.getTimeZone(offset == 0 ? ZoneId.of("UTC") : ZoneOffset.ofTotalSeconds(offset));
        }
        Calendar calendar = new GregorianCalendar(zone);
        calendar.setTimeInMillis(instant.toEpochMilli());
        return calendar;
    }

    private static TimeZone zone(String text) {
        TimeZone zone = TimeZone.getTimeZone(text);
        if (!zone.getID().equals(text)) {
            throw new IllegalArgumentException(text);
        }
        return zone;
    }
}
