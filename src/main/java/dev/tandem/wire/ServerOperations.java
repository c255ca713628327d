package dev.tandem.wire;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.IntSupplier;

import dev.tandem.Change;
import dev.tandem.Model;

/**
 * What the server says: one method for each row of "From the server" in {@code docs/protocol.md}. What was said waits
 * until {@link #flushTo}. A method adds nothing when it throws, as it does for a value that cannot be written. Used
 * inside the session's turn.
 */
public final class ServerOperations {

    private static final int KEPT_CAPACITY = 16;

    private final ValueWriter writer;
    private final References references;
    private final IntSupplier rounds;
    private List<Operation> produced = new ArrayList<>(4);

    /** @param rounds tells how often the two sides have answered each other with what happens now */
    public ServerOperations(ValueWriter writer, References references, IntSupplier rounds) {
        this.writer = writer;
        this.references = references;
        this.rounds = rounds;
    }

    /**
     * A file that a page is to load.
     *
     * @param integrity empty for none
     */
    public record LoadedFile(String kind, String url, String integrity) {
    }

    /**
     * Returns the frame, of no number, that answers a page that has come back.
     *
     * @param received number of its last frame that has come
     * @param uploads bytes that have come of each upload under way, by number
     */
    public static String joined(long received, Map<Long, Long> uploads) {
        StringBuilder out = new StringBuilder("[0,0,").append(begin(WireNames.OP_JOINED, received)).append(']');
        uploads.forEach((number, bytes) -> JsonText.string(out.append(',').append(begin(WireNames.OP_UPLOAD, number))
            .append(','), WireNames.DATA_RESUME).append(',').append(bytes).append(']'));
        return out.append(']').toString();
    }

    /**
     * Makes a model.
     *
     * @param className the name that the browser knows its class by
     * @param values those that differ from the defaults, by property
     * @param types events that the server has handlers for
     */
    public void make(String id, String className, Map<String, Object> values, Collection<String> types) {
        StringBuilder out = begin(WireNames.OP_NEW, id);
        JsonText.string(out.append(','), className).append(",{");
        char separator = 0;
        for (Map.Entry<String, Object> value : values.entrySet()) {
            JsonText.string(separator == 0 ? out : out.append(separator), value.getKey()).append(':');
            writer.write(out, value.getValue(), references);
            separator = ',';
        }
        add(texts(out.append("},"), types).append(']'));
    }

    /** Sets a field that holds a model; {@code null} for none. */
    public void attr(String id, String name, Model value) {
        StringBuilder out = begin(WireNames.OP_ATTR, id);
        writer.write(JsonText.string(out.append(','), name).append(','), value, references);
        add(out.append(']'));
    }

    /** Lets a model begin. */
    public void init(String id) {
        add(begin(WireNames.OP_INIT, id).append(']'));
    }

    /** Sets a property; {@code json} is its value as it is now, {@code null} when that cannot change. */
    public void set(PropertyTarget target, Object value, String json) {
        produced.add(new SetOperation(target, value, json, writer, rounds.getAsInt()));
    }

    /**
     * Changes a list or map.
     *
     * @param base number of the browser's last frame whose changes are in it
     * @param patch from {@link #patchOf}
     * @param toJson writes the whole value, should the patch not be enough
     */
    public void patch(PropertyTarget target, long base, String patch, Object value, Function<Object, String> toJson) {
        addPatch(target, WireNames.OP_PATCH, base, patch, value, toJson);
    }

    /** As {@link #patch}, in the turn that has taken a change of the browser's. */
    public void amend(PropertyTarget target, long base, String patch, Object value, Function<Object, String> toJson) {
        addPatch(target, WireNames.OP_AMEND, base, patch, value, toJson);
    }

    private void addPatch(PropertyTarget target, String name, long base, String patch, Object value,
        Function<Object, String> toJson) {
        produced.add(new PatchOperation(target, name, base, patch, value, toJson, rounds.getAsInt()));
    }

    /** Returns a change as {@link #patch} and {@link #amend} want it. */
    public static String patchOf(Change change, Function<Object, String> toJson) {
        return PatchOperation.write(change, toJson);
    }

    /** Answers the browser's sets of a property; what is answered is told to the result until the end of the turn. */
    public FixOperation fix(PropertyTarget target) {
        FixOperation fix = new FixOperation(target, rounds);
        produced.add(fix);
        return fix;
    }

    /** Tells an event, with values as JSON; {@code oldValue} is {@code null} where there is none. */
    public void event(String id, String type, String value, String oldValue) {
        StringBuilder out = begin(WireNames.OP_EVENT, id);
        JsonText.string(out.append(','), type).append(',').append(value);
        if (oldValue == null) {
            add(out.append(']'));
        }
        else {
            String json = out.append(',').append(oldValue).append(']').toString();
            produced.add(new Operation.Text(json, rounds.getAsInt()));
        }
    }

    /** Asks for events of these types from now on. */
    public void want(String id, Collection<String> types) {
        add(texts(begin(WireNames.OP_WANT, id).append(','), types).append(']'));
    }

    /** Tells whether the browser's sets are to be sent from now on. */
    public void sync(String id, boolean on) {
        add(begin(WireNames.OP_SYNC, id).append(',').append(on).append(']'));
    }

    /** Disposes a model. */
    public void dispose(String id) {
        add(begin(WireNames.OP_DISPOSE, id).append(']'));
    }

    /** Calls a method of the browser's side. */
    public void call(String id, String method, long number, Object[] args) {
        StringBuilder out = begin(WireNames.OP_CALL, id);
        JsonText.string(out.append(','), method).append(',').append(number).append(",[");
        for (int i = 0; i < args.length; i++) {
            writer.write(i == 0 ? out : out.append(','), args[i], references);
        }
        add(out.append("]]"));
    }

    /** Answers a call. */
    public void returned(long number, Object value) {
        StringBuilder out = begin(WireNames.OP_RETURN, number).append(',');
        writer.write(out, value, references);
        add(out.append(']'));
    }

    /** Answers a call that has failed. */
    public void thrown(long number, String message) {
        add(JsonText.string(begin(WireNames.OP_THROW, number).append(','), message).append(']'));
    }

    /** Tells of data for a model; see "Bytes". */
    public void data(long number, String kind, Object... values) {
        StringBuilder out = JsonText.string(begin(WireNames.OP_DATA, number).append(','), kind);
        for (Object value : values) {
            writer.write(out.append(','), value, references);
        }
        add(out.append(']'));
    }

    /** Lets more bytes of an upload come: so many in all, of which so many have come. */
    public void upload(long number, long granted, long received) {
        StringBuilder out = JsonText.string(begin(WireNames.OP_UPLOAD, number).append(','), WireNames.DATA_GRANT);
        add(out.append(',').append(granted).append(',').append(received).append(']'));
    }

    /** Lets the browser run code. */
    public void eval(long number, String code) {
        add(JsonText.string(begin(WireNames.OP_EVAL, number).append(','), code).append(']'));
    }

    /** Lets the page load files before it goes on. */
    public void load(List<LoadedFile> files) {
        StringBuilder out = new StringBuilder("[\"").append(WireNames.OP_LOAD).append('"');
        for (LoadedFile file : files) {
            JsonText.string(out.append(",[\"").append(file.kind()).append("\","), file.url());
            if (!file.integrity().isEmpty()) {
                JsonText.string(out.append(','), file.integrity());
            }
            out.append(']');
        }
        add(out.append(']'));
    }

    /**
     * Says how often the two sides have answered each other with the value that comes next, where that is another
     * number than before in the same frame; see "Rounds".
     *
     * @return the number that holds from there on
     */
    public static int round(StringBuilder out, int before, Operation next) {
        int round = next.round();
        if (round < 0 || round == before) {
            return before;
        }
        out.append(",[\"").append(WireNames.OP_ROUND).append("\",").append(round).append(']');
        return round;
    }

    private static StringBuilder begin(String operation, String id) {
        return new StringBuilder(48).append("[\"").append(operation).append("\",\"").append(id).append('"');
    }

    private static StringBuilder begin(String operation, long number) {
        return new StringBuilder(48).append("[\"").append(operation).append("\",").append(number);
    }

    private static StringBuilder texts(StringBuilder out, Collection<String> texts) {
        out.append('[');
        boolean isFirst = true;
        for (String text : texts) {
            JsonText.string(isFirst ? out : out.append(','), text);
            isFirst = false;
        }
        return out.append(']');
    }

    private void add(StringBuilder out) {
        produced.add(new Operation.Text(out.toString()));
    }

    void forEach(Consumer<Operation> consumer) {
        produced.forEach(consumer);
    }

    /** Tells whether nothing waits. */
    public boolean isEmpty() {
        return produced.isEmpty();
    }

    /**
     * Hands over what waits.
     *
     * @param acknowledged number of the last frame that has come
     * @return the number of the frame that carries it
     */
    public long flushTo(Outbox outbox, long acknowledged) {
        return outbox.add(produced, acknowledged);
    }

    /** Forgets what has been handed over, or what no browser will hear. */
    public void clear() {
        if (produced.size() > KEPT_CAPACITY) {
            // A list that one turn has made large is not kept that large.
            produced = new ArrayList<>(4);
        }
        else {
            produced.clear();
        }
    }
}
