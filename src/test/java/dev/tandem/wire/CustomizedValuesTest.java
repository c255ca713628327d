package dev.tandem.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.StringReader;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import jakarta.json.Json;
import jakarta.json.bind.JsonbBuilder;
import jakarta.json.bind.JsonbConfig;
import jakarta.json.bind.adapter.JsonbAdapter;
import jakarta.json.bind.annotation.JsonbDateFormat;
import jakarta.json.bind.annotation.JsonbProperty;
import jakarta.json.bind.annotation.JsonbTypeAdapter;

/** Values that the application has its own form for. */
class CustomizedValuesTest {

    private static final ValueFormat FORMAT = new ValueFormat(
        JsonbBuilder.create(new JsonbConfig().withAdapters(new ColorAdapter(), new TinyAdapter())),
        Set.of(Color.class, Tiny.class));

    public enum Color {
        RED, GREEN
    }

    public record Tiny(int value) {
    }

    @JsonbTypeAdapter(MoneyAdapter.class)
    public record Money(long cents, String currency) {
    }

    public record Renamed(@JsonbProperty("n") String name, @JsonbDateFormat("dd.MM.yyyy") LocalDate date, Money price) {
    }

    public record Holder(Money money, Map<String, Color> colors) {
    }

    public static class MoneyAdapter implements JsonbAdapter<Money, String> {

        @Override
        public String adaptToJson(Money money) {
            return money.cents + " " + money.currency;
        }

        @Override
        public Money adaptFromJson(String text) {
            String[] parts = text.split(" ");
            return new Money(Long.parseLong(parts[0]), parts[1]);
        }
    }

    public static class ColorAdapter implements JsonbAdapter<Color, Integer> {

        @Override
        public Integer adaptToJson(Color color) {
            return color.ordinal();
        }

        @Override
        public Color adaptFromJson(Integer ordinal) {
            return Color.values()[ordinal];
        }
    }

    public static class TinyAdapter implements JsonbAdapter<Tiny, Map<String, String>> {

        @Override
        public Map<String, String> adaptToJson(Tiny tiny) {
            return Map.of("$", String.valueOf(tiny.value));
        }

        @Override
        public Tiny adaptFromJson(Map<String, String> json) {
            return new Tiny(Integer.parseInt(json.get("$")));
        }
    }

    static Stream<Arguments> values() {
        Money money = new Money(1250, "EUR");
        return Stream.of(
            Arguments.of(Money.class, money, "\"1250 EUR\""),
            Arguments.of(Color.class, Color.GREEN, "1"),
            Arguments.of(Tiny.class, new Tiny(3), "{\"$$\":\"3\"}"),
            Arguments.of(Renamed.class, new Renamed("x", LocalDate.of(2026, 1, 31), money),
                "{\"date\":\"31.01.2026\",\"n\":\"x\",\"price\":\"1250 EUR\"}"),
            Arguments.of(Holder.class, new Holder(money, Map.of("a", Color.RED)),
                "{\"money\":\"1250 EUR\",\"colors\":{\"a\":0}}"));
    }

    @ParameterizedTest
    @MethodSource("values")
    void theFormOfTheApplicationCrossesBothWays(Type type, Object value, String json) {
        assertThat(write(value)).isEqualTo(json);
        assertThat(read(type, json)).isEqualTo(value);
    }

    @Test
    void whatAnAdapterCannotReadIsRefused() {
        assertThatThrownBy(() -> read(Money.class, "\"much\"")).isInstanceOf(WireException.class)
            .hasMessageStartingWith("TANDEM-0101: expected a value of");
        assertThatThrownBy(() -> read(Color.class, "7")).isInstanceOf(WireException.class);
        assertThatThrownBy(() -> read(Tiny.class, "{\"$\":\"model\",\"id\":\"Lamp1\"}"))
            .isInstanceOf(WireException.class);
    }

    @Test
    void customizedConstantsAreWrittenWhenTheyAreSet() {
        assertThat(List.of(FORMAT.writer().isImmutable(Color.RED), FORMAT.writer().isImmutable(Thread.State.NEW)))
            .containsExactly(false, true);
    }

    private static String write(Object value) {
        StringBuilder out = new StringBuilder();
        FORMAT.writer().write(out, value, null);
        return out.toString();
    }

    private static Object read(Type type, String json) {
        return FORMAT.reader(type).read(Json.createReader(new StringReader(json)).readValue(), null);
    }
}
