package snippets;

import java.nio.file.Path;

import dev.tandem.Apps;
import jakarta.inject.Inject;

record ChatRoom(String name) {
}

class AppsServe {
    private record Room(String name) {
    }
    //// 1
}

class AppsExport {
    void export(Apps apps) throws java.io.IOException {
        //// 2
    }
}
