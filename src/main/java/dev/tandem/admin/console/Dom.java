package dev.tandem.admin.console;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.Client;
import elemental2.dom.Element;
import elemental2.dom.HTMLElement;
import elemental2.dom.HTMLInputElement;

/** Makes elements in one line. */
@Client
public class Dom {

    private static final String SVG = "http://www.w3.org/2000/svg";

    public static HTMLElement element(String tag, String className) {
        HTMLElement element = (HTMLElement) document.createElement(tag);
        if (!className.isEmpty()) {
            element.className = className;
        }
        return element;
    }

    public static HTMLElement text(String tag, String className, String text) {
        HTMLElement element = element(tag, className);
        element.textContent = text;
        return element;
    }

    public static HTMLElement button(String className, String text) {
        HTMLElement button = text("button", className, text);
        button.setAttribute("type", "button");
        return button;
    }

    public static HTMLElement link(String className, String text, String url) {
        HTMLElement link = text("a", className, text);
        link.setAttribute("href", url);
        return link;
    }

    /** Returns a field to type into, with a name that only screen readers say. */
    public static HTMLInputElement input(String name, String placeholder) {
        HTMLInputElement input = (HTMLInputElement) document.createElement("input");
        input.type = "text";
        input.placeholder = placeholder;
        input.autocomplete = "off";
        input.setAttribute("aria-label", name);
        return input;
    }

    /** Returns such a field for what is searched for, which browsers empty by a key. */
    public static HTMLInputElement search(String name, String placeholder) {
        HTMLInputElement search = input(name, placeholder);
        search.type = "search";
        return search;
    }

    /** Returns an element whose changes screen readers say. */
    public static HTMLElement status(String tag, String className) {
        HTMLElement status = element(tag, className);
        status.setAttribute("role", "status");
        return status;
    }

    /** Returns a table head; a name that begins with {@code >} stands over numbers. */
    public static HTMLElement head(String... names) {
        HTMLElement row = element("tr", "");
        for (String name : names) {
            boolean number = name.startsWith(">");
            HTMLElement cell = text("th", number ? "number" : "", number ? name.substring(1) : name);
            cell.setAttribute("scope", "col");
            row.append(cell);
        }
        HTMLElement head = element("thead", "");
        head.append(row);
        return head;
    }

    /** Returns a part of a page that scrolls by itself, also by the keyboard. */
    public static HTMLElement scroller(String name, HTMLElement content) {
        HTMLElement scroller = element("div", "scroller");
        scroller.tabIndex = 0;
        scroller.setAttribute("role", "region");
        scroller.setAttribute("aria-label", name);
        scroller.append(content);
        return scroller;
    }

    /**
     * Changes what is in an element, and leaves the focus where it was: on the same element when that is there still,
     * or else on the like of it in the child with the same {@code data-key}.
     */
    public static void keepFocus(HTMLElement parent, Runnable change) {
        Element active = document.activeElement;
        boolean inside = active != null && active != parent && parent.contains(active);
        Element item = inside ? active.closest("[data-key]") : null;
        change.run();
        if (inside && parent.contains(active)) {
            focus(active);
        }
        else if (item != null) {
            for (int i = 0; i < parent.childElementCount; i++) {
                Element child = (Element) parent.childNodes.getAt(i);
                if (item.getAttribute("data-key").equals(child.getAttribute("data-key"))) {
                    focus(child.querySelector(active.tagName));
                }
            }
        }
    }

    static void focus(Element element) {
        if (element != null && element != document.activeElement) {
            ((HTMLElement) element).focus();
        }
    }

    /** Changes a text where it differs, so that what is selected stays, and screen readers stay quiet. */
    public static void say(HTMLElement element, String text) {
        if (!text.equals(element.textContent)) {
            element.textContent = text;
        }
    }

    public static Element svg(String tag, String className) {
        Element element = document.createElementNS(SVG, tag);
        element.setAttribute("class", className);
        return element;
    }
}
