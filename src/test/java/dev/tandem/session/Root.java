package dev.tandem.session;

import dev.tandem.Model;

/** Asks itself whether it is the app. */
public class Root extends Model {

    public Root part;
    boolean wasAppAtInit;

    @Override
    protected void init() {
        wasAppAtInit = isApp();
        if (isApp()) {
            part = create(Root.class);
        }
    }

    Root createAnother() {
        return create(Root.class);
    }

    public class JS extends Model.JS {
        public boolean wasAppAtInit;
        public boolean wasPartApp;

        @Override
        public void init() {
            wasAppAtInit = isApp();
            wasPartApp = part != null && part.isApp();
        }
    }
}
