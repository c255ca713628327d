package snippets;

import dev.tandem.asset.JsModule;

class JsModules {
    void show(String text) {
        //// 1
    }
}
