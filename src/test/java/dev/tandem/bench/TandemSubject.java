package dev.tandem.bench;

import java.net.URI;
import java.util.function.IntFunction;

import dev.tandem.it.client.StartPage;

/**
 * Sessions of an app.
 *
 * @param name for the report
 * @param page the app's address
 * @param request the operation that sends a number
 * @param answer a part of the frame that answers it
 */
record TandemSubject(String name, URI page, IntFunction<String> request, IntFunction<String> answer)
    implements Subject {

    /** Sessions whose root is a {@link BenchModel}. */
    static TandemSubject benchModel(URI app) {
        return new TandemSubject("tandem", app.resolve("bench/"),
            number -> "[\"event\",\"BenchModel1\",\"clicked\"," + number + "]", number -> "\"count\"," + number + "]");
    }

    /** Sessions of the showcase's thermostat, which answers a temperature that is too high by the highest. */
    static TandemSubject thermostat(URI app) {
        return new TandemSubject("thermostat", app.resolve("thermostat/"),
            number -> "[\"set\",\"Thermostat1\",\"target\"," + (1000 + number) + "]", number -> "\"fix\"");
    }

    @Override
    public Link connect() throws Exception {
        return new TandemLink(this, StartPage.fetch(page));
    }
}
