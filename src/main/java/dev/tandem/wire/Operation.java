package dev.tandem.wire;

/** One operation of an outgoing frame. */
public interface Operation {

    /** Appends the operation as JSON. Called once, on the thread that builds the frame; must not fail. */
    void write(StringBuilder out);

    /**
     * Returns what a later operation with an equal key makes superfluous, or {@code null} when this operation must
     * always be sent. Used only when a slow client lets operations pile up.
     */
    default Object coalescingKey() {
        return null;
    }

    /** Returns how many characters it holds that nothing else does. */
    default int weight() {
        return 0;
    }

    /** Returns how often the two sides have answered each other with the value in it; negative when there is none. */
    default int round() {
        return -1;
    }

    /**
     * Returns the operation that stands for this one and all earlier ones of its key. Called on the thread that adds.
     */
    default Operation coalesced() {
        return this;
    }

    /** An operation whose JSON is known when it arises. */
    record Text(String json, int round) implements Operation {

        /** One that tells no value of a property. */
        Text(String json) {
            this(json, -1);
        }

        @Override
        public int weight() {
            return json.length();
        }

        @Override
        public void write(StringBuilder out) {
            out.append(json);
        }
    }
}
