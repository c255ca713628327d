package dev.tandem.bench;

import java.net.URI;

import dev.tandem.it.client.StartPage;

/** Sessions of an app whose root is a {@link BenchModel}. */
record TandemSubject(URI app) implements Subject {

    @Override
    public String name() {
        return "tandem";
    }

    @Override
    public Link connect() throws Exception {
        return new TandemLink(StartPage.fetch(app.resolve("bench/")));
    }
}
