package dev.tandem.session;

import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

import dev.tandem.testkit.LocalServer;

/** From the set of a property over its handlers to the frame for the browser. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class SetBenchmark {

    private static final int SETS = 100;

    @Param({ "1", "10", "1000" })
    int handlers;

    private LocalServer.Page page;
    private Lamp lamp;
    private int value;
    private int heard;

    @Setup
    public void open() {
        page = new LocalServer().open(Lamp.class).connect();
        lamp = page.app(Lamp.class);
        page.run(() -> {
            lamp.disconnect("level");
            for (int i = 0; i < handlers; i++) {
                lamp.connect(events -> heard += events.length, "level");
            }
        });
    }

    /** A turn and a frame for each set. */
    @Benchmark
    public List<String> oneSetInATurn() {
        return page.run(() -> lamp.both.level.set(++value));
    }

    /** Handlers are called once with all events, and one frame carries all. */
    @Benchmark
    @OperationsPerInvocation(SETS)
    public List<String> manySetsInATurn() {
        return page.run(() -> {
            for (int i = 0; i < SETS; i++) {
                lamp.both.level.set(++value);
            }
        });
    }
}
