package dev.tandem.wire;

import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.IntConsumer;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonParser;
import jakarta.json.stream.JsonParser.Event;
import jakarta.json.stream.JsonParserFactory;

/** Reads frames. Keeps the parser factory, as finding one costs more than reading a frame. Any thread. */
public final class FrameReader {

    /** Deeper structures come only from those who want to exhaust the stack. */
    private static final int MAX_DEPTH = 64;

    /** Longer numbers come only from those who want to keep a processor busy. */
    private static final int MAX_LITERAL = 1_100;

    /** What a number with an exponent of three digits counts besides. */
    private static final int FAR_NUMBER = 25;

    /** From so many characters on a number is read exactly, which takes as long as reading several others. */
    private static final int LONG_LITERAL = 16;

    /** What a member counts besides, as it is put into maps, by its name. */
    private static final int NAME = 2;

    /** What such a number counts besides, for each time that it is as long. */
    private static final int LONG_NUMBER = 9;

    private final JsonParserFactory parsers = JsonProvider.provider().createParserFactory(Map.of());

    /**
     * Reads a frame.
     *
     * @throws WireException when the text is not a well-formed frame; nothing has been done then
     */
    public Frame read(String text) {
        return read(text, values -> { });
    }

    /**
     * Reads a frame.
     *
     * @param weighed told, before the text is parsed, how many values are in it at most; each takes some room until the
     * frame is forgotten
     * @throws WireException when the text is not a well-formed frame; nothing has been done then
     */
    public Frame read(String text, IntConsumer weighed) {
        weighed.accept(checkShape(text));
        JsonArray array = parse(text);
        if (array.size() < 2) {
            throw Messages.badFrame("expected [seq, ack, operation…]");
        }
        if (array.size() - 2 > WireNames.MAX_OPERATIONS + 1) {
            throw Messages.badFrame("more than " + WireNames.MAX_OPERATIONS + " operations");
        }
        List<JsonArray> operations = new ArrayList<>(array.size() - 2);
        for (int i = 2; i < array.size(); i++) {
            if (!(array.get(i) instanceof JsonArray operation) || operation.isEmpty()
                || !(operation.get(0) instanceof JsonString)) {
                throw Messages.badFrame("operation " + (i - 1) + " is no array that begins with a name");
            }
            operations.add(operation);
        }
        return new Frame(number(array.get(0)), number(array.get(1)), operations);
    }

    private JsonArray parse(String text) {
        try (JsonParser parser = parsers.createParser(new StringReader(text))) {
            if (!parser.hasNext() || parser.next() != Event.START_ARRAY) {
                throw Messages.badFrame("expected an array");
            }
            JsonArray array = parser.getArray();
            if (parser.hasNext()) {
                throw Messages.badFrame("text after the array");
            }
            return array;
        }
        catch (WireException e) {
            throw e;
        }
        catch (RuntimeException e) {
            // Parsers tell of their limits by whatever exception is at hand.
            throw Messages.badFrame(Messages.brief(e.getMessage()));
        }
    }

    /**
     * Checks a text before it is parsed, as what it becomes may be many times as large, and take as long. Returns how many
     * values are in it.
     */
    private static int checkShape(String text) {
        int depth = 0;
        int values = 0;
        int objects = 0;
        int literal = 0;
        int length = text.length();
        MemberNames names = length < MemberNames.LONG_ENOUGH ? null : new MemberNames(MAX_DEPTH);
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                int start = i;
                i = endOfText(text, i);
                if (names != null) {
                    names.text(text, start, i);
                }
                literal = 0;
            }
            else if (c == '[' || c == '{' || c == ',') {
                literal = 0;
                // What has a beginning has an end, and costs as much as two elements.
                values += c == ',' ? 1 : 2;
                if (values > WireNames.MAX_VALUES) {
                    throw Messages.badFrame("more than " + WireNames.MAX_VALUES + " values");
                }
                if (c == '{' && ++objects > WireNames.MAX_OBJECTS) {
                    throw Messages.badFrame("more than " + WireNames.MAX_OBJECTS + " objects");
                }
                if (c != ',' && ++depth > MAX_DEPTH) {
                    throw Messages.badFrame("nested deeper than " + MAX_DEPTH);
                }
                tell(names, c);
            }
            else if (c == ']' || c == '}') {
                if (--depth < 0) {
                    throw Messages.badFrame("more is closed than was opened");
                }
                literal = 0;
                tell(names, c);
            }
            else if (c == ':') {
                values += NAME;
                literal = 0;
            }
            else if (++literal > MAX_LITERAL) {
                throw Messages.badFrame("a number of too many digits");
            }
            else if (literal % LONG_LITERAL == 0) {
                values += LONG_NUMBER;
            }
            else if ((c == 'e' || c == 'E') && hasThreeDigits(text, i + 1)) {
                // A number that is far from 1 takes as long to read as several others.
                values += FAR_NUMBER;
            }
        }
        return values;
    }

    private static void tell(MemberNames names, char mark) {
        if (names == null) {
            return;
        }
        switch (mark) {
            case '{', '[' -> names.open(mark == '{');
            case ',' -> names.comma();
            default -> names.close();
        }
    }

    /** Tells whether an exponent that begins there is of at least three digits. */
    private static boolean hasThreeDigits(String text, int start) {
        int i = start < text.length() && (text.charAt(start) == '-' || text.charAt(start) == '+') ? start + 1 : start;
        int end = i + 3;
        while (i < end && i < text.length() && text.charAt(i) >= '0' && text.charAt(i) <= '9') {
            i++;
        }
        return i == end;
    }

    /** Returns the index of the quotation mark that ends what begins at {@code start}, or of the last character. */
    private static int endOfText(String text, int start) {
        int length = text.length();
        for (int i = start + 1; i < length; i++) {
            char c = text.charAt(i);
            if (c == '"') {
                return i;
            }
            if (c == '\\') {
                i++;
            }
        }
        return length;
    }

    private static long number(JsonValue value) {
        long count = count(value);
        if (count < 0) {
            throw Messages.badFrame("seq and ack are counts");
        }
        return count;
    }

    /** Returns a whole number that is not negative; -1 for anything else. */
    private static long count(JsonValue value) {
        boolean isCount = value instanceof JsonNumber number && number.isIntegral() && number.toString().length() < 18;
        return isCount ? Math.max(-1, ((JsonNumber) value).longValue()) : -1;
    }

    /** Returns an operation's argument as text. */
    public static String text(JsonArray operation, int index) {
        if (index < operation.size() && operation.get(index) instanceof JsonString text) {
            return text.getString();
        }
        throw Messages.badOperation(name(operation), "argument " + index + " must be text");
    }

    /** Returns an operation's argument as a whole number that is not negative. */
    public static long count(JsonArray operation, int index) {
        long count = index < operation.size() ? count(operation.get(index)) : -1;
        if (count < 0) {
            throw Messages.badOperation(name(operation), "argument " + index + " must be a count");
        }
        return count;
    }

    /** Returns an operation's argument as an array. */
    public static JsonArray array(JsonArray operation, int index) {
        if (index < operation.size() && operation.get(index) instanceof JsonArray array) {
            return array;
        }
        throw Messages.badOperation(name(operation), "argument " + index + " must be an array");
    }

    /** Returns an operation's argument. */
    public static JsonValue value(JsonArray operation, int index) {
        if (index < operation.size()) {
            return operation.get(index);
        }
        throw Messages.badOperation(name(operation), "argument " + index + " is missing");
    }

    /** Returns an operation's name. */
    public static String name(JsonArray operation) {
        return operation.getString(0);
    }
}
