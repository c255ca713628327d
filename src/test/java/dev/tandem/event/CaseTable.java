package dev.tandem.event;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;

/** The table of what must hold on both sides. */
final class CaseTable {

    private CaseTable() {
    }

    /** Makes a test of each case; the runner is given the kinds of objects and the case. */
    static Stream<DynamicTest> tests(BiConsumer<JsonObject, JsonObject> runner) {
        JsonObject table = read();
        return table.getJsonArray("cases").getValuesAs(JsonObject.class).stream().map(aCase -> {
            JsonObjectBuilder kinds = Json.createObjectBuilder(table.getJsonObject("kinds"));
            if (aCase.containsKey("kinds")) {
                kinds.addAll(Json.createObjectBuilder(aCase.getJsonObject("kinds")));
            }
            JsonObject all = kinds.build();
            return DynamicTest.dynamicTest(aCase.getString("id") + " "
                + aCase.getString("name"), () -> runner.accept(all, aCase));
        });
    }

    static JsonObject read() {
        try (InputStream in = CaseTable.class.getResourceAsStream("cases.json")) {
            return Json.createReader(in).readObject();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
