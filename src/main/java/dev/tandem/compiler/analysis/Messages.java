package dev.tandem.compiler.analysis;

/** What the compiler has to say of itself. */
final class Messages {

    private Messages() {
    }

    static String internal(String trace) {
        return "TANDEM-0399: the compiler does not know this; write it in another way, and please report it with "
            + "this: " + trace;
    }
}
