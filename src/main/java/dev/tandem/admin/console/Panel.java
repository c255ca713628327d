package dev.tandem.admin.console;

import dev.tandem.Model;
import elemental2.dom.HTMLElement;

/** One page of the console. The {@link Console} makes it when it is chosen, and disposes it when another one is. */
public abstract class Panel extends Model {

    /** Called every other second while the panel is shown. */
    void refresh() {
    }

    public class JS extends Model.JS {

        public HTMLElement element;
        public HTMLElement heading;

        @Override
        public void init() {
            heading = Dom.text("h1", "", getTitle());
            heading.tabIndex = -1;
            element = Dom.element("div", "panel");
            HTMLElement top = Dom.element("div", "panel-top");
            top.append(heading);
            element.append(top);
        }

        public String getTitle() {
            return "";
        }
    }
}
