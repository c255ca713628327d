package dev.tandem.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.ref.Reference;
import java.util.regex.Pattern;

import javax.management.JMException;
import javax.management.ObjectName;

/** What lives in the heap of this process. */
public final class Heap {

    private static final int ATTEMPTS = 50;

    private Heap() {
    }

    /** Returns how many instances of a class are alive, as {@code jcmd GC.class_histogram} counts them. */
    public static int count(Class<?> type) {
        Pattern line = Pattern.compile("\\d+: +(\\d+) +\\d+ +" + Pattern.quote(type.getName()) + "( |\\R|$)");
        return line.matcher(histogram()).results()
            .mapToInt(match -> Integer.parseInt(match.group(1))).sum();
    }

    /** Collects until the reference is cleared, or it is clear that something holds its object. */
    public static boolean isCollected(Reference<?> reference) {
        for (int i = 0; i < ATTEMPTS && !reference.refersTo(null); i++) {
            System.gc();
        }
        return reference.refersTo(null);
    }

    /** Collects what can be collected, and lets the references to it be queued. */
    public static void collect() {
        Object[] canary = { new Object() };
        Reference<?> reference = new java.lang.ref.WeakReference<>(canary[0]);
        canary[0] = null;
        assertThat(isCollected(reference)).isTrue();
        System.gc();
    }

    private static String histogram() {
        try {
            return (String) ManagementFactory.getPlatformMBeanServer().invoke(
                new ObjectName("com.sun.management:type=DiagnosticCommand"), "gcClassHistogram",
                new Object[] { new String[0] }, new String[] { String[].class.getName() });
        }
        catch (JMException e) {
            throw new IllegalStateException(e);
        }
    }
}
