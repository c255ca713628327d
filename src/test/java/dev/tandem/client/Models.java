package dev.tandem.client;

/** Models for the tests of the browser runtime. */
final class Models {

    private static final String COUNTER = """
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
                        point: prop(null, undefined, (json) => new Point(json.x, json.y)),
                        total: readonly(0),
                    },
                    local: { zoom: prop(1), clicks: readonly(0), panel: prop(null), parts: prop(() => []) },
                    emitters: { pressed: emitter(), doubled: emitter((v) => v === null ? null : 2 * v) },
                    bothEmitters: { said: emitter() },
                    handlers: { showCount: ["count"], showZoom: ["zoom"], hear: ["said"] },
                    hears: ["demo.Counter.presses", "demo.Counter.zoom"],
                });
            }
            init() {
                note("init", this.id);
            }
            showCount(...events) {
                note("count", this.id, events.map((e) => [e.oldValue, e.value]));
            }
            showZoom(...events) {
                note("zoom", this.id, events.map((e) => [e.oldValue, e.value]));
            }
            hear(...events) {
                note("said", this.id, events.map((e) => e.value));
            }
        }
        export class Point {
            constructor(x, y) {
                this.x = x;
                this.y = y;
            }
            equals(other) {
                return other instanceof Point && other.x === this.x && other.y === this.y;
            }
        }
        """;

    /** A subclass, with a redefined property and an overridden handler. */
    private static final String TWICE = """
        import { Model, prop, emitter } from "tandem";
        import { Counter } from "./Counter.js";
        export class Twice extends Counter {
            static {
                Model.define(Twice, {
                    name: "demo.Twice",
                    both: { count: prop(1, (v) => 2 * v) },
                    handlers: { more: ["said"] },
                });
            }
            showCount(...events) {
                super.showCount(...events);
                note("twice");
            }
            more() {
                note("more");
            }
        }
        """;

    /** A model that fails wherever it can. */
    private static final String BROKEN = """
        import { Model, prop } from "tandem";
        export class Broken extends Model {
            static {
                Model.define(Broken, {
                    name: "demo.Broken",
                    both: { size: prop(0) },
                    handlers: { lost: ["nowhere.size"], fail: ["size:a"], show: ["size:b"] },
                });
            }
            init() {
                throw new Error("broken init");
            }
            fail() {
                throw new Error("broken handler");
            }
            lost() {
            }
            show(...events) {
                note("size", events.map((e) => e.value));
            }
            dispose() {
                throw new Error("broken dispose");
            }
        }
        """;

    /** A parent with children, which listens to them and to the document. */
    private static final String PARENT = """
        import { Model, prop } from "tandem";
        export class Parent extends Model {
            static {
                Model.define(Parent, {
                    name: "demo.Parent",
                    both: { children: prop(() => []), chosen: prop(null) },
                    local: { shown: prop(() => []) },
                    handlers: { hearChild: ["child.count"], hearAll: ["children*.count"] },
                });
            }
            init() {
                note("init", this.id, this.child?.id);
                this.button = document.createElement("button");
                this.listen(this.button, "click", () => note("clicked"));
            }
            hearChild(...events) {
                note("child", events.map((e) => [e.source.id, e.value]));
            }
            hearAll(...events) {
                note("all", events.map((e) => [e.source.id, e.value]));
            }
            dispose() {
                note("disposed", this.id);
                super.dispose();
            }
        }
        """;

    private Models() {
    }

    static void defineAll(BrowserRuntime browser) {
        browser.define("demo/Counter.js", COUNTER);
        browser.define("demo/Twice.js", TWICE);
        browser.define("demo/Broken.js", BROKEN);
        browser.define("demo/Parent.js", PARENT);
    }
}
