package dev.tandem.it.security;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.Model;
import elemental2.dom.HTMLElement;

/** Its module is loaded when the first one is made. */
public class Guide extends Model {

    public class JS extends Model.JS {

        @Override
        public void init() {
            HTMLElement line = (HTMLElement) document.createElement("p");
            line.className = "guide";
            line.textContent = "this way";
            document.body.append(line);
        }
    }
}
