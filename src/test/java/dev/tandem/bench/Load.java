package dev.tandem.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import dev.tandem.bench.Subject.Link;

/** Makes round trips over some connections at once, as fast as they come back. */
final class Load {

    private static final int SAMPLES = 4_000_000;

    private final Subject subject;
    private final int connections;
    private final ServerCpu cpu;

    Load(Subject subject, int connections, ServerCpu cpu) {
        this.subject = subject;
        this.connections = connections;
        this.cpu = cpu;
    }

    /** What was measured. Times are in microseconds. */
    record Result(double perSecond, double p50, double p99, double cpuPerTrip) {
    }

    Result run(Duration warmUp, Duration measured) throws Exception {
        var links = new ArrayList<Link>();
        var threads = Executors.newFixedThreadPool(connections);

        try {
            for (int i = 0; i < connections; i++) {
                links.add(subject.connect());
            }

            drive(threads, links, warmUp);
            var cpuBefore = cpu.used();
            long begin = System.nanoTime();
            var times = drive(threads, links, measured);
            double seconds = (System.nanoTime() - begin) / 1e9;
            double cpuMicros = cpu.used().minus(cpuBefore).toNanos() / 1e3;

            return new Result(
                times.length / seconds, micros(times, 0.50), micros(times, 0.99), cpuMicros / times.length);
        }
        finally {
            threads.shutdownNow();

            for (var link : links) {
                link.close();
            }
        }
    }

    /** Returns the times of all round trips in nanoseconds, sorted. */
    private long[] drive(ExecutorService threads, List<Link> links, Duration duration) throws Exception {
        long end = System.nanoTime() + duration.toNanos();
        var tasks = links.stream().<Callable<long[]>>map(link -> () -> roundTrips(link, end)).toList();
        var times = new ArrayList<long[]>();

        for (Future<long[]> result : threads.invokeAll(tasks)) {
            times.add(result.get());
        }

        return times.stream().flatMapToLong(Arrays::stream).sorted().toArray();
    }

    private long[] roundTrips(Link link, long end) throws Exception {
        var times = new long[SAMPLES / connections];
        int count = 0;

        for (long now = System.nanoTime(); now < end && count < times.length; count++) {
            link.roundTrip();
            long then = now;
            now = System.nanoTime();
            times[count] = now - then;
        }

        return Arrays.copyOf(times, count);
    }

    private static double micros(long[] sorted, double quantile) {
        return sorted[(int) ((sorted.length - 1) * quantile)] / 1e3;
    }
}
