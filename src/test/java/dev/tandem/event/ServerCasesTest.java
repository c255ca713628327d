package dev.tandem.event;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

import jakarta.json.JsonArray;

class ServerCasesTest {

    @TestFactory
    Stream<DynamicTest> onTheServer() {
        return CaseTable.tests((kinds, aCase) ->
            new CaseRunner(kinds).run(aCase.getJsonArray("steps").getValuesAs(JsonArray.class)));
    }
}
