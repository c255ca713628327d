package dev.tandem.it.apps;

import dev.tandem.App;
import dev.tandem.Model;

/** Cannot be made. */
@App("broken")
public class Broken extends Model {

    @Override
    protected void init() {
        throw new IllegalStateException("on <purpose>");
    }
}
