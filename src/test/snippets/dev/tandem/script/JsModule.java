package snippets;

import dev.tandem.script.JsModule;

class JsModules {
    void show(String text) {
        //// 1
    }
}
