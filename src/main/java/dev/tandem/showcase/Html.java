package dev.tandem.showcase;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.Client;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;

/** Makes elements in one line. */
@Client
public class Html {

    public static HTMLElement element(String tag, String className) {
        HTMLElement element = (HTMLElement) document.createElement(tag);
        element.className = className;
        return element;
    }

    public static HTMLElement text(String tag, String className, String text) {
        HTMLElement element = element(tag, className);
        element.textContent = text;
        return element;
    }

    public static HTMLInputElement input(String type) {
        HTMLInputElement input = (HTMLInputElement) document.createElement("input");
        input.type = type;
        return input;
    }

    public static HTMLElement button(String text) {
        HTMLElement button = text("button", "button", text);
        button.setAttribute("type", "button");
        return button;
    }

    public static HTMLElement link(String className, String text, String url) {
        HTMLElement link = text("a", className, text);
        link.setAttribute("href", url);
        return link;
    }

    /** Returns the input inside its label. */
    public static HTMLElement labelled(String text, HTMLInputElement input) {
        HTMLElement label = element("label", "field");
        label.append(text("span", "", text), input);
        return label;
    }
}
