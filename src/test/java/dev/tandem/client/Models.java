package dev.tandem.client;

/** Models for the tests of the browser runtime. */
final class Models {

    static final String COUNTER = """
        import { Model, prop, readonly, emitter } from "tandem";
        export class Counter extends Model {
            static {
                Model.define(Counter, {
                    name: "demo.Counter",
                    both: {
                        count: prop(0, (v) => {
                            if (v < 0) {
                                throw new RangeError("negative");
                            }
                            return Math.min(100, v);
                        }),
                        items: prop(() => []),
                        value: prop(),
                        total: readonly(0),
                    },
                    local: { zoom: prop(1), clicks: readonly(0), panel: prop(null) },
                    emitters: { pressed: emitter(), doubled: emitter((v) => v === null ? null : 2 * v) },
                    bothEmitters: { said: emitter() },
                    handlers: { show: ["count", "zoom"], hear: ["said"] },
                });
            }
            init() {
                note("init", this.id);
            }
            show(...events) {
                note("show", this.id, events.map((e) => [e.type, e.oldValue, e.value]));
            }
            hear(...events) {
                note("hear", this.id, events.map((e) => e.value));
            }
        }
        """;

    private Models() {
    }

    static void defineAll(BrowserRuntime browser) {
        browser.define("demo/Counter.js", COUNTER);
    }
}
