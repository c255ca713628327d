package dev.tandem.bench;

import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the JMH benchmarks: {@code mvn -Djmh}, or {@code mvn -Djmh=Reconnect} for those with a name like that. */
public final class Benchmarks {

    private Benchmarks() {
    }

    /** @param args the regular expression, or {@code true} for all */
    public static void main(String... args) throws RunnerException {
        new Runner(new OptionsBuilder().include(args[0].equals("true") ? "." : args[0]).build()).run();
    }
}
