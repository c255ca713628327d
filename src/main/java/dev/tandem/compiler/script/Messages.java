package dev.tandem.compiler.script;

/** What is wrong with a hand-written browser side. */
final class Messages {

    private Messages() {
    }

    static IllegalArgumentException scriptHandlers(String module, int line) {
        return new IllegalArgumentException("TANDEM-0405: " + module + ":" + line
            + ": the handlers are not understood; write "
            + "names and lists of connections only: static handlers = { show: [\"target\", \"name\"] };");
    }
}
