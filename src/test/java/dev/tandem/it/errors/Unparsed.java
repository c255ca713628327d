package dev.tandem.it.errors;

import dev.tandem.App;
import dev.tandem.Model;
import dev.tandem.RawJs;

/** Its hand-written JavaScript is balanced, and yet no browser can parse it. */
@App("unparsed")
public class Unparsed extends Model {

    public class JS extends Model.JS {

        @Override
        public void init() {
            twice();
        }

        @RawJs("let once = 1; let once = 2;")
        native void twice();
    }
}
