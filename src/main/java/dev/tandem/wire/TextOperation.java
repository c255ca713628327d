package dev.tandem.wire;

/** An operation whose JSON is known when it arises. */
public record TextOperation(String json) implements Operation {

    @Override
    public int weight() {
        return json.length();
    }

    @Override
    public void write(StringBuilder out) {
        out.append(json);
    }
}
