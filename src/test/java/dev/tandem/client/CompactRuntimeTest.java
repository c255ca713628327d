package dev.tandem.client;

import org.junit.jupiter.api.Nested;

/** What holds for the runtime as it is in the sources must hold for what is served. */
class CompactRuntimeTest {

    @Nested
    class Start extends StartTest {

        @Override
        boolean isCompact() {
            return true;
        }
    }

    @Nested
    class Sync extends SyncTest {

        @Override
        boolean isCompact() {
            return true;
        }
    }

    @Nested
    class Events extends EventsTest {

        @Override
        boolean isCompact() {
            return true;
        }
    }

    @Nested
    class Value extends ValueTest {

        @Override
        boolean isCompact() {
            return true;
        }
    }

    @Nested
    class Calls extends CallsTest {

        @Override
        boolean isCompact() {
            return true;
        }
    }

    @Nested
    class Dispose extends DisposeTest {

        @Override
        boolean isCompact() {
            return true;
        }
    }

    @Nested
    class Socket extends SocketTest {

        @Override
        boolean isCompact() {
            return true;
        }
    }

    @Nested
    class Overlay extends OverlayTest {

        @Override
        boolean isCompact() {
            return true;
        }
    }

    @Nested
    class Load extends LoadTest {

        @Override
        boolean isCompact() {
            return true;
        }
    }
}
