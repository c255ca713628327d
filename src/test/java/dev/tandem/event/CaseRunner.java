package dev.tandem.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

import dev.tandem.ModelEvent;

import jakarta.json.JsonArray;
import jakarta.json.JsonNumber;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import jakarta.json.JsonValue;

/**
 * Runs one case of {@code cases.json} on the server's event system; {@code case-runner.js} does so on the browser's.
 * <p>
 * A step is an array: its name and arguments. {@code new} declares an object of a kind, starts it, sets initial values
 * and connects the kind's handlers; {@code declare} and {@code start} do parts of that. {@code field} sets a plain
 * field. {@code does} gives a handler steps to run when it is called. What was heard, told, warned and so on is checked
 * since the last check of its sort, the order of subscriptions aside; errors and warnings that no step checks fail the
 * case.
 */
final class CaseRunner {

    private final JsonObject kinds;
    private final Map<String, Thing> things = new HashMap<>();
    private final Map<String, HandlerNode> handlers = new HashMap<>();
    private final Map<String, List<List<ModelEvent>>> heard = new HashMap<>();
    private final Map<String, List<JsonArray>> behaviours = new HashMap<>();
    private final Map<String, ModelEvent> lastEvents = new HashMap<>();
    private final List<String> order = new ArrayList<>();
    private final List<String> errors = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final CaseListener listener = new CaseListener();
    private final EventLoop loop =
        new EventLoop((handler, error) -> errors.add(handler + ": " + error.getMessage()), warnings::add);

    CaseRunner(JsonObject kinds) {
        this.kinds = kinds;
    }

    void run(List<JsonArray> steps) {
        steps.forEach(this::step);
        assertThat(errors).as("errors").isEmpty();
        assertThat(warnings).as("warnings").isEmpty();
    }

    /** Runs steps that may fail and returns all that happened. */
    String transcript(List<JsonArray> steps) {
        List<String> failures = new ArrayList<>();
        for (JsonArray step : steps) {
            try {
                step(step);
            }
            catch (RuntimeException e) {
                failures.add(e.getMessage());
            }
        }
        Collections.sort(listener.subscribed());
        return String.join("\n", "failures " + failures, "errors " + errors, "warnings " + warnings, "order " + order,
            "told " + listener.told(), "subscribed " + listener.subscribed(), "heard " + new TreeMap<>(heardTexts()));
    }

    private Map<String, Object> heardTexts() {
        Map<String, Object> result = new HashMap<>();
        heard.forEach((handler, calls) -> result.put(handler, texts(calls)));
        return result;
    }

    private void step(JsonArray step) {
        Args args = new Args(step);
        switch (args.name()) {
            case "new" -> create(args);
            case "declare" -> declare(args.text(0), args.text(1));
            case "addProperty" -> args.thing(0).node.addProperty(args.text(1), null, false, null);
            case "addEmitter" -> args.thing(0).node.addEmitter(args.text(1), null);
            case "addEventType" -> args.thing(0).node.addEventType(args.text(1));
            case "start" -> args.thing(0).node.start();
            case "field" -> args.thing(0).fields.put(args.text(1), args.value(2));
            case "set" -> args.property(0).set(args.value(1));
            case "receive" -> args.property(0).receive(args.value(1));
            case "emit" -> args.thing(0).node.emit(args.text(1), args.value(2));
            case "call" -> args.owner(0).emitter(args.member(0)).emit(args.value(1));
            case "receiveEvent" -> args.thing(0).node
                .receive(new ModelEvent(args.thing(0), args.text(1), args.value(2), args.value(3)));
            case "dispose" -> args.thing(0).node.dispose();
            case "connect" -> connect(args.thing(0), args.text(1), args.texts(2));
            case "connectNothing" -> args.thing(0).node.connect(args.text(1), null, args.text(2));
            case "does" -> behaviours.put(args.text(0), args.arrays(1));
            case "throw" -> throw new IllegalStateException(args.text(0));
            case "disconnect" -> disconnect(args);
            case "disposeHandler" -> handlers.get(args.text(0)).dispose();
            case "handleNow" -> handlers.get(args.text(0)).handleNow();
            case "callHandler" -> handlers.get(args.text(0)).call();
            case "listenerRefuses" -> listener.refuse();
            case "ifThere" -> {
                if (handlers.containsKey(step.getJsonArray(1).getString(1))) {
                    step(step.getJsonArray(1));
                }
            }
            case "loop" -> loop.run();
            case "fails" -> assertThatThrownBy(() -> step(step.getJsonArray(2))).hasMessage(args.text(0));
            default -> expect(args);
        }
    }

    private void expect(Args args) {
        switch (args.name()) {
            case "value" -> assertThat(args.property(0).get()).isEqualTo(args.value(1));
            case "isSet" -> assertThat(args.property(0).isSet()).isEqualTo(args.value(1));
            case "pending" -> assertThat(loop.hasPending()).isEqualTo(args.value(0));
            case "names" -> assertThat(names(args.thing(0).node, args.text(1))).isEqualTo(args.value(2));
            case "handlers" -> assertThat(args.thing(0).node.getHandlers(args.text(1)))
                .extracting(HandlerNode::getName).isEqualTo(args.value(2));
            case "connections" -> assertThat(handlers.get(args.text(0)).getConnectionInfo())
                .map(info -> List.of(info.connection(), info.targets())).isEqualTo(args.value(1));
            case "heard" -> assertThat(texts(heard.remove(args.text(0)))).isEqualTo(args.values(1));
            case "sameEvent" -> assertThat(lastEvents.get(args.text(0))).isSameAs(lastEvents.get(args.text(1)));
            case "order" -> check(order, args);
            case "errors" -> check(errors, args);
            case "warned" -> check(warnings, args);
            case "told" -> check(listener.told(), args);
            case "subscribed" -> {
                Collections.sort(listener.subscribed());
                check(listener.subscribed(), args);
            }
            default -> throw new AssertionError("no step " + args.name());
        }
    }

    private void check(List<String> log, Args args) {
        assertThat(log).as(args.name()).isEqualTo(args.values(0));
        log.clear();
    }

    // Objects --------------------------------------------------------------------------------------------------------

    private void create(Args args) {
        Thing thing = declare(args.text(0), args.text(1));
        thing.node.start();
        args.map(2).forEach((property, value) -> thing.property(property).set(value));
        declaredHandlers(args.text(1)).forEach((name, connections) -> connect(thing, name, connections));
    }

    private Thing declare(String name, String kind) {
        Thing thing = new Thing(name, loop, listener);
        things.put(name, thing);
        declareMembers(thing, kinds.getJsonObject(kind));
        return thing;
    }

    private void declareMembers(Thing thing, JsonObject kind) {
        if (kind.containsKey("extends")) {
            declareMembers(thing, kinds.getJsonObject(kind.getString("extends")));
        }
        members(kind, "properties").forEach((name, definition) -> {
            JsonObject property = definition.asJsonObject();
            String validator = property.getString("validator", null);
            UnaryOperator<Object> function = validator == null ? null : CaseFunctions.of(validator, thing);
            thing.node.addProperty(name, value(property.get("initial")), property.containsKey("initial"), function);
        });
        members(kind, "emitters").forEach((name, function) -> thing.node.addEmitter(name,
            function instanceof JsonString text ? CaseFunctions.of(text.getString(), thing) : null));
    }

    private Map<String, String[]> declaredHandlers(String kind) {
        Map<String, String[]> result = new LinkedHashMap<>();
        members(kinds.getJsonObject(kind), "handlers").forEach((name, connections) ->
            result.put(name, connections.asJsonArray().stream().map(CaseRunner::string).toArray(String[]::new)));
        return result;
    }

    private static Map<String, JsonValue> members(JsonObject kind, String sort) {
        return kind.containsKey(sort) ? kind.getJsonObject(sort) : Map.of();
    }

    private static List<String> names(EventNode node, String sort) {
        return switch (sort) {
            case "properties" -> node.getPropertyNames();
            case "emitters" -> node.getEmitterNames();
            default -> node.getEventTypes();
        };
    }

    // Handlers -------------------------------------------------------------------------------------------------------

    private void connect(Thing thing, String name, String... connections) {
        String key = thing + "." + name;
        handlers.put(key, thing.node.connect(name, events -> called(key, events), connections));
    }

    private void called(String key, ModelEvent... events) {
        heard.computeIfAbsent(key, k -> new ArrayList<>()).add(List.of(events));
        order.add(key.substring(key.indexOf('.') + 1));
        if (events.length > 0) {
            lastEvents.put(key, events[events.length - 1]);
        }
        behaviours.getOrDefault(key, List.of()).forEach(this::step);
    }

    private void disconnect(Args args) {
        if (args.has(2)) {
            args.thing(0).node.disconnect(args.text(1), handlers.get(args.text(2)));
        }
        else {
            args.thing(0).node.disconnect(args.text(1));
        }
    }

    private static List<List<String>> texts(List<List<ModelEvent>> calls) {
        return calls == null ? List.of()
            : calls.stream().map(events -> events.stream().map(CaseText::of).toList()).toList();
    }

    // Values ---------------------------------------------------------------------------------------------------------

    private Object value(JsonValue json) {
        if (json instanceof JsonString string) {
            String text = string.getString();
            return !text.startsWith("@") ? text
                : things.containsKey(text.substring(1)) ? things.get(text.substring(1))
                : Double.valueOf(text.substring(1));
        }
        if (json instanceof JsonNumber number) {
            return number.isIntegral() ? (Object) number.intValue() : (Object) number.doubleValue();
        }
        if (json instanceof JsonArray array) {
            return new ArrayList<>(array.stream().map(this::value).toList());
        }
        if (json instanceof JsonObject object) {
            Map<String, Object> map = new LinkedHashMap<>();
            object.forEach((key, item) -> map.put(key, value(item)));
            return map;
        }
        return json == JsonValue.TRUE ? Boolean.TRUE : json == JsonValue.FALSE ? Boolean.FALSE : null;
    }

    private static String string(JsonValue json) {
        return json instanceof JsonString string ? string.getString() : null;
    }

    /** The arguments of a step, those behind its name. */
    private final class Args {

        private final JsonArray step;

        Args(JsonArray step) {
            this.step = step;
        }

        String name() {
            return step.getString(0);
        }

        boolean has(int index) {
            return index + 1 < step.size();
        }

        String text(int index) {
            return string(step.get(index + 1));
        }

        String[] texts(int from) {
            return step.stream().skip(from + 1L).map(CaseRunner::string).toArray(String[]::new);
        }

        Object value(int index) {
            return CaseRunner.this.value(step.get(index + 1));
        }

        List<Object> values(int from) {
            return step.stream().skip(from + 1L).map(CaseRunner.this::value).toList();
        }

        List<JsonArray> arrays(int from) {
            return step.stream().skip(from + 1L).map(JsonValue::asJsonArray).toList();
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> map(int index) {
            return has(index) ? (Map<String, Object>) value(index) : Map.of();
        }

        Thing thing(int index) {
            return things.get(text(index));
        }

        Thing owner(int index) {
            return things.get(text(index).split("\\.")[0]);
        }

        String member(int index) {
            return text(index).substring(text(index).indexOf('.') + 1);
        }

        PropertyNode<Object> property(int index) {
            return owner(index).property(member(index));
        }
    }
}
