package dev.tandem.bundle;

import java.util.List;

/** What this package has to say to its users. */
final class Messages {

    private Messages() {
    }

    static IllegalArgumentException circle(List<String> names) {
        return new IllegalArgumentException("TANDEM-0590: modules need each other in a circle while they are "
            + "loaded: " + String.join(" → ", names) + "; move what they share to a module of its own");
    }

    static IllegalArgumentException notExported(String name, String export, String from) {
        return new IllegalArgumentException("TANDEM-0591: module " + name + " imports " + export + " from " + from
            + ", which does not export it");
    }

    static IllegalArgumentException variable(String name, String export, String from) {
        return new IllegalArgumentException("TANDEM-0592: module " + name + " imports the variable " + export + " from "
            + from + ", and would not see it change; export a const, or a function that returns it");
    }
}
