package dev.tandem.event;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** What it costs that a handler of {@code children*.x} follows a list that gets one more item, or loses it. */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 4, time = 2)
@Measurement(iterations = 5, time = 2)
public class ReconnectBenchmark {

    @Param({ "10", "100", "1000", "10000" })
    int size;

    private final EventLoop loop = new EventLoop((handler, error) -> {
        throw new IllegalStateException(error);
    });
    private final Thing parent = new Thing("parent", loop, null);
    private List<Thing> shorter;
    private List<Thing> longer;
    private boolean isLong;

    @Setup
    public void connect() {
        List<Thing> things = new ArrayList<>();
        for (int i = 0; i <= size; i++) {
            Thing thing = new Thing("thing" + i, loop, null);
            thing.node.addProperty("x", 0, true, null);
            thing.node.start();
            things.add(thing);
        }
        longer = List.copyOf(things);
        shorter = longer.subList(0, size);
        parent.node.addProperty("children", shorter, true, null);
        parent.node.start();
        parent.node.connect("handler", events -> {
        }, "children*.x");
        loop.run();
    }

    /** One more item at the end, or one less. */
    @Benchmark
    public void oneChange() {
        isLong = !isLong;
        parent.property("children").set(isLong ? longer : shorter);
        loop.run();
    }
}
