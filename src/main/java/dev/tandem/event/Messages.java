package dev.tandem.event;

/** What the event system has to say; {@code client/event-messages.js} has the same codes and texts. */
final class Messages {

    private Messages() {
    }

    // Use ------------------------------------------------------------------------------------------------------------

    static IllegalStateException setTooEarly(String property, String node) {
        return new IllegalStateException("TANDEM-0020: property '" + property + "' of " + node + " was set before "
            + node
            + " was complete; set it in init() or by initial values");
    }

    static IllegalStateException disposed(String member, String node) {
        return new IllegalStateException("TANDEM-0021: '" + member + "' of " + node + " was used after " + node
            + " was disposed; forget a model when you dispose it");
    }

    static IllegalArgumentException labelInType(String type) {
        return new IllegalArgumentException("TANDEM-0022: event type '" + type
            + "' carries a label; leave it out, labels only place handlers");
    }

    static IllegalArgumentException propertyEmitted(String type, String node) {
        return new IllegalArgumentException("TANDEM-0023: '" + type + "' is a property of " + node
            + "; set it and its event follows, or emit another type");
    }

    static IllegalArgumentException noType(String node) {
        return new IllegalArgumentException("TANDEM-0035: an event of " + node + " has no type; name one");
    }

    static IllegalArgumentException noProperty(String name, String node) {
        return new IllegalArgumentException("TANDEM-0033: " + node + " has no property '" + name
            + "'; declare it or correct the name");
    }

    // Declaration ----------------------------------------------------------------------------------------------------

    static IllegalArgumentException nameTaken(String name, String node) {
        return new IllegalArgumentException("TANDEM-0032: '" + name + "' of " + node
            + " is declared as a property and as an emitter; rename one of them");
    }

    static IllegalStateException declaredTooLate(String name, String node) {
        return new IllegalStateException("TANDEM-0034: '" + name + "' of " + node + " was declared after " + node
            + " was complete; declare it as a field");
    }

    static IllegalStateException startedTwice(String node) {
        return new IllegalStateException("TANDEM-0036: " + node + " was started before; start it once");
    }

    static IllegalStateException endless(HandlerNode handler, int rounds) {
        return new IllegalStateException("TANDEM-0043: handler " + handler + " was called " + rounds
            + " times in one turn, and its events are dropped until the next; do not set or emit in it what leads "
            + "back to it");
    }

    // Connection -----------------------------------------------------------------------------------------------------

    static IllegalArgumentException noConnections(String handler, String node) {
        return new IllegalArgumentException("TANDEM-0024: handler '" + handler + "' of " + node
            + " has no connection string; name at least one event to connect to");
    }

    static IllegalArgumentException emptyConnection(String handler, String node) {
        return new IllegalArgumentException("TANDEM-0025: handler '" + handler + "' of " + node
            + " has an empty connection string; name the event to connect to");
    }

    static IllegalArgumentException noListener(String handler, String node) {
        return new IllegalArgumentException("TANDEM-0026: handler '" + handler + "' of " + node
            + " has no function to call; pass one");
    }

    static IllegalArgumentException badPart(String connection, String part) {
        return new IllegalArgumentException("TANDEM-0027: connection string '" + connection
            + "' contains the non-identifier part '" + part
            + "'; write names, each with * or ** behind it at most, separated by dots");
    }

    static IllegalStateException notAList(String connection, String name, String node) {
        return new IllegalStateException("TANDEM-0028: could not connect to '" + connection + "': '" + name + "' of "
            + node
            + " is not a list; leave out its star");
    }

    static IllegalStateException starMissing(String connection, String name, String node) {
        return new IllegalStateException("TANDEM-0029: could not connect to '" + connection + "': '" + name + "' of "
            + node
            + " is a list; write '" + name + "*' for each of its items");
    }

    static IllegalStateException couldNotConnect(String connection, String reason) {
        return new IllegalStateException("TANDEM-0030: could not connect to '" + connection + "': " + reason);
    }

    // Warnings -------------------------------------------------------------------------------------------------------

    static String unknownType(String type, String node, String connection) {
        return "TANDEM-0040: event type '" + type + "' does not exist on " + node + "; correct '" + connection
            + "', or write '!" + connection + "' to connect all the same";
    }

    static String misplacedMark(String connection, String path) {
        return "TANDEM-0041: the exclamation mark of '" + connection + "' comes first; write '!" + path + "'";
    }

    static String oldForm(String connection, String path) {
        return "TANDEM-0042: the form of '" + connection + "' is outdated; write '" + path + "'";
    }
}
