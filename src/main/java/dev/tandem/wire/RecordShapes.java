package dev.tandem.wire;

/** The shapes of record classes, kept with the class, so that nothing outlives its class loader. */
final class RecordShapes {

    private final ClassValue<RecordShape> shapes = new ClassValue<>() {

        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    RecordShape of(Class<?> type) {
        return shapes.get(type);
    }
}
