package dev.tandem.session;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Period;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;

/** A model with a property of each type that can cross the wire. */
public class Sample extends Model {

    public record Point(int x, double y) {
    }

    public record Shape(String name, DayOfWeek day, List<Point> points, Map<String, Point> named,
        Optional<Point> center,
        long area, byte[] image, LocalDate made, Sample owner) {
    }

    public record Pair<A, B>(A first, B second) {
    }

    /** Neither a record nor anything else that Tandem writes itself. */
    public static class Bean {

        private String text;
        private long number;

        public Bean() {
        }

        public Bean(String text, long number) {
            this.text = text;
            this.number = number;
        }

        public String getText() {
            return text;
        }

        public void setText(String text) {
            this.text = text;
        }

        public long getNumber() {
            return number;
        }

        public void setNumber(long number) {
            this.number = number;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Bean b && b.text.equals(text) && b.number == number;
        }

        @Override
        public int hashCode() {
            return text.hashCode();
        }
    }

    public static class Both extends Model.Both {
        public final Property<Boolean> flag = prop();
        public final Property<Byte> tiny = prop();
        public final Property<Short> small = prop();
        public final Property<Integer> integer = prop();
        public final Property<Long> large = prop();
        public final Property<Float> single = prop();
        public final Property<Double> real = prop();
        public final Property<Character> letter = prop();
        public final Property<String> text = prop();
        public final Property<BigInteger> huge = prop();
        public final Property<BigDecimal> exact = prop();
        public final Property<DayOfWeek> day = prop();
        public final Property<byte[]> bytes = prop();
        public final Property<int[]> integers = prop();
        public final Property<double[][]> matrix = prop();
        public final Property<String[]> texts = prop();
        public final Property<List<Long>> longs = prop();
        public final Property<List<byte[]>> blobs = prop();
        public final Property<Set<String>> words = prop();
        public final Property<Map<String, List<Double>>> map = prop();
        public final Property<Map<Integer, String>> byNumber = prop();
        public final Property<Map<Point, String>> byPoint = prop();
        public final Property<Map<String, Integer>> byText = prop();
        public final Property<Map<DayOfWeek, LocalTime>> byDay = prop();
        public final Property<Map<Boolean, Long>> byFlag = prop();
        public final Property<Map<Double, UUID>> byReal = prop();
        public final Property<Optional<String>> maybe = prop();
        public final Property<OptionalInt> maybeInt = prop();
        public final Property<OptionalLong> maybeLong = prop();
        public final Property<OptionalDouble> maybeDouble = prop();
        public final Property<Point> point = prop();
        public final Property<Shape> shape = prop();
        public final Property<Pair<Point, List<Long>>> pair = prop();
        public final Property<Instant> instant = prop();
        public final Property<LocalDate> date = prop();
        public final Property<LocalTime> time = prop();
        public final Property<LocalDateTime> dateTime = prop();
        public final Property<OffsetDateTime> offset = prop();
        public final Property<ZonedDateTime> zoned = prop();
        public final Property<Duration> duration = prop();
        public final Property<Period> period = prop();
        public final Property<YearMonth> month = prop();
        public final Property<Date> utilDate = prop();
        public final Property<UUID> uuid = prop();
        public final Property<Bean> bean = prop();
        public final Property<Object> anything = prop();
        public final Property<Sample> model = prop();
        public final Property<List<Sample>> models = prop();
        public final Property<Map<String, Sample>> modelsByName = prop();
        public final Property<Map<String, List<Sample>>> modelLists = prop();
    }
    public final Both both = both(Both.class);

    public final List<ModelEvent> heard = new ArrayList<>();

    public Sample makeAnother() {
        return create(Sample.class);
    }

    @Handler("sent")
    void hear(ModelEvent... events) {
        heard.addAll(List.of(events));
    }

    public class JS extends Model.JS {
        public final Emitter<Shape> sent = emitter();
    }
}
