package dev.tandem.room;

/** The messages of this package; codes 0600 to 0609. */
final class Messages {

    private Messages() {
    }

    static IllegalArgumentException badName(String name) {
        return new IllegalArgumentException("TANDEM-0600: a room has a name of 1 to " + RoomRegistry.NAME_LENGTH
            + " characters, not of " + (name == null ? "none (null)" : String.valueOf(name.length())));
    }

    static IllegalArgumentException otherType(String room, Class<?> present, Class<?> wanted) {
        return new IllegalArgumentException("TANDEM-0601: the messages of room '" + room + "' are "
            + present.getName() + ", not " + wanted.getName()
            + "; use one type for all that is published in a room, or another room");
    }

    static IllegalStateException tooMany(int most) {
        return new IllegalStateException("TANDEM-0602: there are " + most + " rooms already, so that no other one can "
            + "be made; let members leave rooms, do not name rooms by what browsers send, or raise tandem.rooms.max");
    }

    static IllegalArgumentException noMessage(String room) {
        return new IllegalArgumentException("TANDEM-0603: null was published in room '" + room
            + "'; publish a message");
    }

    static String missed(String room) {
        return "TANDEM-0604: a member of room '" + room + "' was too slow and has missed messages; read anew in "
            + "onMissed(...), or raise tandem.rooms.queue";
    }

    static IllegalStateException notThere(String room) {
        return new IllegalStateException("TANDEM-0605: who is not in room '" + room + "', or not any more, cannot be "
            + "seen there; join it first");
    }

    static IllegalArgumentException primitive(Class<?> type) {
        return new IllegalArgumentException("TANDEM-0606: the messages of a room cannot be " + type.getName() + "; use "
            + "a record, or the class of the value");
    }
}
