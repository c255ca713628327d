package dev.tandem.compiler.probe;

/** The classes whose methods are run on the JVM and in JavaScript. */
public final class Probes {

    /** All of them. */
    public static final Class<?>[] CLASSES = { Arithmetic.class, Assignments.class, Texts.class, Flow.class, Types.class,
        Collections.class, Streams.class, Numbers.class, Exceptions.class, Boxes.class, Nesting.class, Branches.class, Containers.class, Letters.class,
        Pipelines.class, Corners.class, Edges.class,
        Overloading.class, Sharing.class };

    private Probes() {
    }
}
