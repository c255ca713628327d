package dev.tandem.showcase;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.tandem.Session;
import dev.tandem.Sessions;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;
import javax.management.JMException;
import javax.management.ObjectName;

/** Reads the server's load each second and tells all monitors: an ordinary EJB with a timer. */
@Singleton
@Startup
public class Gauge {

    private static final double MB = 1 << 20;

    private final Deque<Reading> readings = new ArrayDeque<>();

    @Inject Sessions sessions;

    /** Returns the readings of the last minute, the newest last. */
    public List<Reading> getReadings() {
        return List.copyOf(readings);
    }

    /** The first reading: there is always a latest one. */
    @PostConstruct
    void start() {
        readings.addLast(read());
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void tell() {
        Reading reading = read();
        readings.addLast(reading);
        if (readings.size() > Monitor.SHOWN) {
            readings.removeFirst();
        }
        for (Session session : sessions.getSessions("monitor")) {
            session.execute(() -> ((Monitor) session.getApp()).show(reading));
        }
    }

    private static Reading read() {
        MemoryUsage heap = ManagementFactory.getMemoryMXBean().getHeapMemoryUsage();
        return new Reading(cpuLoad() * 100, heap.getUsed() / MB, heap.getMax() / MB);
    }

    /** Asks by name: the type that has the load is not visible to applications on every server. */
    private static double cpuLoad() {
        try {
            ObjectName system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
            double load = (Double) ManagementFactory.getPlatformMBeanServer().getAttribute(system, "CpuLoad");
            // Negative or not a number as long as the JVM does not know.
            return load > 0 ? load : 0;
        }
        catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
