package dev.tandem.asset;

class JsClasses {
    void show(String text) {
        //// 1
    }
}
