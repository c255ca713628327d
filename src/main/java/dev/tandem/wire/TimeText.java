package dev.tandem.wire;

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
import java.time.temporal.TemporalAccessor;
import java.util.Calendar;
import java.util.Date;
import java.util.Map;
import java.util.TimeZone;

/** Writes points and spans of time as ISO 8601 says; those that are instants as {@code new Date(…)} reads them. */
final class TimeText {

    private static final Map<Class<?>, DateTimeFormatter> FORMATS = Map.of(
        LocalDate.class, DateTimeFormatter.ISO_LOCAL_DATE,
        LocalTime.class, DateTimeFormatter.ISO_LOCAL_TIME,
        LocalDateTime.class, DateTimeFormatter.ISO_LOCAL_DATE_TIME,
        OffsetTime.class, DateTimeFormatter.ISO_OFFSET_TIME,
        OffsetDateTime.class, DateTimeFormatter.ISO_OFFSET_DATE_TIME,
        ZonedDateTime.class, DateTimeFormatter.ISO_ZONED_DATE_TIME);

    private TimeText() {
    }

    /** Returns the text of a time; {@code null} for what is none. */
    static String of(Object value) {
        if (value instanceof TemporalAccessor time) {
            DateTimeFormatter format = FORMATS.get(time.getClass());
            boolean isPlain = time instanceof Instant || time instanceof Year || time instanceof YearMonth
                || time instanceof MonthDay || time instanceof ZoneId;
            return format != null ? format.format(time) : isPlain ? time.toString() : null;
        }
        if (value instanceof Date date) {
            return ofDate(date);
        }
        if (value instanceof Calendar calendar) {
            ZoneOffset offset = ZoneOffset.ofTotalSeconds(calendar.getTimeZone()
                .getOffset(calendar.getTimeInMillis()) / 1000);
            return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(calendar.toInstant().atOffset(offset));
        }
        if (value instanceof TimeZone zone) {
            return zone.getID();
        }
        return value instanceof Duration || value instanceof Period || value instanceof ZoneId ? value.toString()
            : null;
    }

    private static String ofDate(Date date) {
        if (date instanceof java.sql.Date day) {
            return day.toLocalDate().toString();
        }
        if (date instanceof java.sql.Time time) {
            return DateTimeFormatter.ISO_LOCAL_TIME.format(time.toLocalTime());
        }
        return date.toInstant().toString();
    }
}
