package dev.tandem.wire;

import java.lang.reflect.Type;

/** The messages of this package; codes 0100 to 0129. */
final class Messages {

    private static final int MAX_REASON = 200;

    private Messages() {
    }

    static IllegalArgumentException unknownClass(Class<?> type) {
        return new IllegalArgumentException("TANDEM-0109: what " + type.getName() + " holds is known to JSON-B only; "
            + "mark the property by @Kept to store that, or set it again in restored()");
    }

    static IllegalArgumentException notSerializable(Object value, Throwable cause) {
        return new IllegalArgumentException("TANDEM-0100: a value of " + value.getClass().getName()
            + " cannot be written as JSON; use types that JSON-B can write, and models in lists, maps and records ("
            + cause.getMessage() + ")", cause);
    }

    static IllegalArgumentException tooDeep(int maximum) {
        return new IllegalArgumentException("TANDEM-0105: a value holds itself, or is nested deeper than " + maximum
            + "; send a flatter value, or models that refer to each other");
    }

    static IllegalArgumentException noKey(Object key) {
        return new IllegalArgumentException("TANDEM-0106: a " + key.getClass().getTypeName()
            + " cannot be the key of a map"
            + " that crosses; use an id, a text or a record");
    }

    static IllegalArgumentException sameKey(String name) {
        return new IllegalArgumentException("TANDEM-0107: two keys of a map are both '" + brief(name) + "' as text;"
            + " use keys of one type");
    }

    static IllegalArgumentException unreadable(Type type, String why) {
        return new IllegalArgumentException("TANDEM-0108: values of the type " + type.getTypeName()
            + " cannot be read: "
            + why);
    }

    static WireException wrongType(Type type, Object json) {
        return WireException.ofValue("TANDEM-0101: expected a value of " + type.getTypeName() + ", got " + brief(json),
            "TANDEM-0120: this is no value that fits here");
    }

    /** What costs more than it is worth is never typed by accident. */
    static WireException tooMuch(Type type, String what) {
        return new WireException("TANDEM-0101: expected a value of " + type.getTypeName() + ", got " + what);
    }

    /** An application's record says what it has against its components by {@code IllegalArgumentException}. */
    static WireException refusedByRecord(Type type, RuntimeException e) {
        String why = LogText.brief(String.valueOf(e.getMessage()), MAX_REASON);
        boolean isMeant = e instanceof IllegalArgumentException && e.getMessage() != null;
        return WireException.ofValue("TANDEM-0121: no " + type.getTypeName() + " was made of what came: " + why,
            isMeant ? why : "TANDEM-0120: this is no value that fits here");
    }

    static WireException badFrame(String why) {
        return new WireException("TANDEM-0102: not a frame: " + why);
    }

    static WireException badOperation(String name, String why) {
        return new WireException("TANDEM-0103: operation '" + name + "': " + why);
    }

    static IllegalArgumentException unknownType(String text, String why) {
        return new IllegalArgumentException("TANDEM-0104: cannot read the type '" + text + "': " + why);
    }

    static String brief(Object json) {
        return LogText.brief(String.valueOf(json));
    }
}
