package dev.tandem.event;

import java.util.stream.Stream;

import org.graalvm.polyglot.Value;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

class BrowserCasesTest {

    private static final JavaScript ENGINE = new JavaScript();

    @AfterAll
    static void close() {
        ENGINE.close();
    }

    @TestFactory
    Stream<DynamicTest> inTheBrowser() {
        Value system = ENGINE.load("/dev/tandem/client/event.js");
        Value runner = ENGINE.load("/dev/tandem/event/case-runner.js").getMember("runCase");
        return CaseTable.tests((kinds, aCase) -> runner.executeVoid(system, ENGINE.json(kinds), ENGINE.json(aCase)));
    }
}
