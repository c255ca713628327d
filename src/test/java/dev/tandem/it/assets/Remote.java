package dev.tandem.it.assets;

import static elemental2.dom.DomGlobal.document;

import dev.tandem.App;
import dev.tandem.Model;
import dev.tandem.RawJs;
import dev.tandem.UseAsset;
import elemental2.dom.HTMLElement;

/** Uses a script of another server. */
@App("elsewhere")
@UseAsset(value = "https://cdn.example/chart.js", integrity = Remote.INTEGRITY)
@UseAsset(value = "https://cdn.example/chart.css", origins = "https://fonts.example")
public class Remote extends Model {

    /** Of {@code var chart="drawn";}. */
    static final String INTEGRITY = "sha384-YWG2Z1Yvo1f5u9qJCzHM9LSKMDovYTgeko+P0u6nJvDBU6VUyyxIEXVnVKdhiiFk";

    public class JS extends Model.JS {

        @Override
        public void init() {
            HTMLElement chart = (HTMLElement) document.createElement("h2");
            chart.textContent = describe();
            document.body.append(chart);
        }

        @RawJs("return globalThis.chart ?? 'no chart';")
        native String describe();
    }
}
