package dev.tandem.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InvalidClassException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.io.Serializable;
import java.util.Set;

/**
 * Beans as bytes, as the container does with those of passivating scopes. Only classes of the application are read, of
 * the JDK plain values and collections, of the server the container's references, and no more than a bean may need.
 */
final class PassivatedBeans {

    private static final int MAX_BYTES = 16 * 1024 * 1024;
    private static final int MAX_OBJECTS = 1_000_000;
    private static final int MAX_DEPTH = 200;
    private static final Set<String> PLAIN = Set.of("java.lang", "java.math", "java.net", "java.time",
        "java.time.chrono", "java.util", "java.util.concurrent", "java.util.concurrent.atomic",
        "java.util.concurrent.locks");

    private PassivatedBeans() {
    }

    /** @throws IOException when it holds what cannot be written */
    static byte[] write(Serializable bean) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(bean);
        }
        return bytes.toByteArray();
    }

    /**
     * @param loader that of the application
     * @throws IOException when it cannot be read, or holds what is not allowed
     */
    static Object read(byte[] bytes, ClassLoader loader) throws IOException, ClassNotFoundException {
        try (ObjectInputStream in = new Input(new ByteArrayInputStream(bytes), loader)) {
            in.setObjectInputFilter(info -> check(info, loader));
            return in.readObject();
        }
    }

    private static ObjectInputFilter.Status check(ObjectInputFilter.FilterInfo info, ClassLoader loader) {
        if (info.streamBytes() > MAX_BYTES || info.references() > MAX_OBJECTS || info.depth() > MAX_DEPTH
            || info.arrayLength() > MAX_BYTES) {
            return ObjectInputFilter.Status.REJECTED;
        }
        Class<?> type = info.serialClass();
        while (type != null && type.isArray()) {
            type = type.getComponentType();
        }
        if (type == null || type.isPrimitive()) {
            return ObjectInputFilter.Status.UNDECIDED;
        }
        // What does more than hold values is how objects that are read become code that is run.
        boolean isAllowed = type.getClassLoader() == null ? PLAIN.contains(type.getPackageName())
            : type.getClassLoader() == loader || type.getName().startsWith("org.jboss.weld.");
        return isAllowed ? ObjectInputFilter.Status.ALLOWED : ObjectInputFilter.Status.REJECTED;
    }

    /** Finds the classes of the application, not those that whoever calls sees. */
    private static final class Input extends ObjectInputStream {

        private final ClassLoader loader;

        Input(InputStream in, ClassLoader loader) throws IOException {
            super(in);
            this.loader = loader;
        }

        @Override
        protected Class<?> resolveClass(ObjectStreamClass description) throws IOException, ClassNotFoundException {
            try {
                return Class.forName(description.getName(), false, loader);
            }
            catch (ClassNotFoundException e) {
                return super.resolveClass(description);
            }
        }

        @Override
        protected Class<?> resolveProxyClass(String[] interfaces) throws IOException {
            throw new InvalidClassException("a proxy");
        }
    }
}
