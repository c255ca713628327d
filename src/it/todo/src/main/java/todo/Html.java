package todo;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.Client;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;

/** Makes elements in one line; runs in the browser only. */
@Client
class Html {

    static HTMLElement element(String tag, String className) {
        HTMLElement element = (HTMLElement) document.createElement(tag);
        element.className = className;
        return element;
    }

    static HTMLElement text(String tag, String className, String text) {
        HTMLElement element = element(tag, className);
        element.textContent = text;
        return element;
    }

    static HTMLInputElement input(String type) {
        HTMLInputElement input = (HTMLInputElement) document.createElement("input");
        input.type = type;
        return input;
    }
}
