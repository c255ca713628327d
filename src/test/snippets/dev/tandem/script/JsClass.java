package dev.tandem.script;

class JsClasses {
    void show(String text) {
        //// 1
    }
}
