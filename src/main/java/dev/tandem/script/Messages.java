package dev.tandem.script;

/** What this package has to say to its users. */
final class Messages {

    private Messages() {
    }

    static IllegalArgumentException notClosed(String name, int line, String what) {
        return new IllegalArgumentException("TANDEM-0580: " + name + ":" + line + ": this " + what
            + " is not closed; close it");
    }

    static IllegalArgumentException notOpened(String name, int line, String bracket) {
        return new IllegalArgumentException("TANDEM-0580: " + name + ":" + line + ": this " + bracket
            + " closes nothing; take it away, or open it");
    }

    static IllegalArgumentException badSyntax(String name, int line, String found) {
        return new IllegalArgumentException("TANDEM-0581: " + name + ":" + line
            + ": this import or export is not understood at '" + found
            + "'; use the forms of ES2022 with names, one statement a line");
    }

    static IllegalArgumentException notSupported(String name, int line, String what, String instead) {
        return new IllegalArgumentException("TANDEM-0582: " + name + ":" + line + ": " + what
            + " is not supported, as modules are put together in one file; " + instead);
    }

    static IllegalArgumentException unknownSpecifier(String name, int line, String specifier) {
        return new IllegalArgumentException("TANDEM-0583: " + name + ":" + line + ": '" + specifier
            + "' cannot be imported; import \"tandem\", \"tandem/java\" or a relative path such as \"./Slider.js\"");
    }

    static IllegalArgumentException exportedTwice(String name, String export) {
        return new IllegalArgumentException("TANDEM-0584: module " + name + " exports " + export + " twice");
    }

    static IllegalArgumentException badMember(String name, int line, String found) {
        return new IllegalArgumentException("TANDEM-0585: " + name + ":" + line
            + ": this member of a class is not understood at '" + found + "'; correct what stands there");
    }

    static IllegalArgumentException missingBetween(String name, int line, String before, String found) {
        return new IllegalArgumentException("TANDEM-0586: " + name + ":" + line + ": something is missing between '"
            + before
            + "' and " + (found.isEmpty() ? "the end" : "'" + found + "'") + "; write what belongs there");
    }
}
