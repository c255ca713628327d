package dev.tandem.config;

import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How the text of a key becomes its value.
 *
 * @param allowed what may be given, for people
 * @param reader throws a {@link RuntimeException} for whatever else is given
 */
record SettingType<T>(String allowed, Function<String, T> reader) {

    private static final long KILO = 1024;

    T read(String text) {
        try {
            return reader.apply(text.strip());
        }
        catch (ArithmeticException | DateTimeException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static SettingType<Boolean> flag() {
        return new SettingType<>("true or false", text -> switch (text.toLowerCase(Locale.ROOT)) {
            case "true" -> true;
            case "false" -> false;
            default -> throw new IllegalArgumentException(text);
        });
    }

    static SettingType<Integer> count(int min, int max) {
        return new SettingType<>("a number from " + min + (max == Integer.MAX_VALUE ? "" : " to " + max),
            text -> within(Integer.valueOf(text), min, max));
    }

    /** @param unit what is counted, as in "characters" */
    static SettingType<Long> size(String unit, long min, long max) {
        return new SettingType<>(sizeText(min) + " to " + sizeText(max) + " " + unit, text -> within(readSize(text), min, max));
    }

    static SettingType<Duration> duration(Duration min, Duration max) {
        return new SettingType<>("a time from " + timeText(min) + " to " + timeText(max),
            text -> within(readDuration(text), min, max));
    }

    static <E extends Enum<E>> SettingType<E> choice(Class<E> type) {
        return new SettingType<>(Stream.of(type.getEnumConstants()).map(each -> each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", ")), text -> Enum.valueOf(type, text.toUpperCase(Locale.ROOT)));
    }

    static SettingType<String> text() {
        return new SettingType<>("any text", Function.identity());
    }

    /** @param allowed what each part may be */
    static <T> SettingType<List<T>> list(String allowed, Function<String, T> part) {
        return new SettingType<>(allowed + ", separated by commas", text -> text.isEmpty() ? List.of()
            : Stream.of(text.split(",", -1)).map(String::strip).map(part).toList());
    }

    private static <C extends Comparable<C>> C within(C value, C min, C max) {
        if (value.compareTo(min) < 0 || value.compareTo(max) > 0) {
            throw new IllegalArgumentException();
        }
        return value;
    }

    private static long readSize(String text) {
        long unit = text.isEmpty() ? 1 : switch (Character.toLowerCase(text.charAt(text.length() - 1))) {
            case 'k' -> KILO;
            case 'm' -> KILO * KILO;
            case 'g' -> KILO * KILO * KILO;
            default -> 1;
        };
        return Math.multiplyExact(Long.parseLong(unit == 1 ? text : text.substring(0, text.length() - 1).strip()), unit);
    }

    /** Reads "30s", "500ms", "5m", "2h", "7d" or the ISO form. */
    private static Duration readDuration(String text) {
        String lower = text.toLowerCase(Locale.ROOT);
        if (lower.startsWith("p")) {
            return Duration.parse(text);
        }
        int digits = 0;
        while (digits < lower.length() && Character.isDigit(lower.charAt(digits))) {
            digits++;
        }
        long number = Long.parseLong(lower.substring(0, digits));
        return switch (lower.substring(digits).strip()) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            case "d" -> Duration.ofDays(number);
            default -> throw new IllegalArgumentException(text);
        };
    }

    private static String sizeText(long size) {
        return size != 0 && size % (KILO * KILO * KILO) == 0 ? size / (KILO * KILO * KILO) + "G"
            : size != 0 && size % (KILO * KILO) == 0 ? size / (KILO * KILO) + "M"
            : size != 0 && size % KILO == 0 ? size / KILO + "k" : String.valueOf(size);
    }

    private static String timeText(Duration time) {
        return time.toMillisPart() != 0 ? time.toMillis() + "ms" : time.toSecondsPart() != 0 ? time.toSeconds() + "s"
            : time.toMinutesPart() != 0 ? time.toMinutes() + "m" : time.toHoursPart() != 0 ? time.toHours() + "h"
            : time.toDays() == 0 ? "0s" : time.toDays() + "d";
    }
}
