package dev.tandem.sync;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import dev.tandem.ModelEvent;
import dev.tandem.metamodel.Side;
import dev.tandem.session.Fort;
import dev.tandem.session.Fort.Gate;
import dev.tandem.session.Fort.Guard;
import dev.tandem.wire.Frame;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.WireException;
import jakarta.json.JsonArray;
import jakarta.json.JsonString;

/** Knows what one message may change in a {@link Fort}: what it names, if a browser may set that, to what the type allows. */
public final class FortOracle {

    private static final FrameReader READER = new FrameReader();

    /** What a browser may set, with what its values are. Generics are not checked by the JVM, so it is done here. */
    private static final Map<String, Predicate<Object>> WRITABLE = Map.ofEntries(
        Map.entry("level", v -> v instanceof Integer i && i >= 0 && i <= 100),
        Map.entry("name", v -> v == null || v instanceof String),
        Map.entry("big", v -> v == null || v instanceof Long),
        Map.entry("ratio", v -> v == null || v instanceof Double),
        Map.entry("shut", v -> v == null || v instanceof Boolean),
        Map.entry("gate", v -> v == null || v instanceof Gate),
        Map.entry("guard", FortOracle::isGuard),
        Map.entry("guards", v -> v == null || v instanceof List<?> list && list.stream().allMatch(FortOracle::isGuard)),
        Map.entry("prices", v -> v == null || v instanceof Map<?, ?> map && map.entrySet().stream()
            .allMatch(e -> e.getKey() instanceof String && (e.getValue() == null || e.getValue() instanceof Double))),
        Map.entry("next", v -> v == null || v instanceof Fort),
        Map.entry("numbers", v -> v == null || v instanceof List<?> list && list.stream().allMatch(FortOracle::isInteger)),
        Map.entry("posts", v -> v == null || v instanceof Map<?, ?> map && map.entrySet().stream()
            .allMatch(e -> e.getKey() instanceof String && isGuard(e.getValue()))));

    private static final Set<String> HEARD_EVENTS = Set.of("pressed", "told");

    private static final Set<String> UNHEARD = Set.of("gold", "secrets", "made up", "class", "$", "");

    private final Fort fort;
    private final int scansBefore;
    private final Map<String, Object> before;

    public FortOracle(Fort fort) {
        this.fort = fort;
        before = state();
        scansBefore = scans();
        fort.heard.clear();
        fort.tower.heard.clear();
    }

    /** Throws when something has changed that the message may not change. */
    public void check(String message) {
        List<JsonArray> operations = read(message);
        Map<String, Object> after = state();
        after.forEach((key, value) -> {
            if (!Objects.equals(value, before.get(key))) {
                require(maySet(operations, key), "changed " + key, message);
                require(WRITABLE.get(key.substring(key.indexOf('.') + 1)).test(value), "set " + key + " to " + value, message);
            }
        });
        fort.heard.forEach(event -> checkHeard(event, operations, message));
        fort.tower.heard.forEach(event -> checkHeard(event, operations, message));
        for (Fort each : List.of(fort, fort.tower)) {
            require(!ModelCore.of(each).isWantedByBrowser("gold") && !ModelCore.of(each).isWantedByBrowser("announced"),
                "listens to the server's own", message);
        }
        require(scans() - scansBefore <= operations.stream().filter(FortOracle::isScan).count(), "began an upload", message);
        require(fort.both.numbers.get().size() <= 100_000, "made a list too long", message);
        require(wanted().isEmpty(), "wants " + wanted(), message);
        require(!fort.wasReset && !fort.tower.wasReset, "called reset", message);
    }

    private int scans() {
        return fort.scans + fort.tower.scans;
    }

    private static boolean isScan(JsonArray operation) {
        return operation.size() > 4 && operation.getString(0).equals("upload") && operation.get(2) instanceof JsonString kind
            && kind.getString().equals("begin") && operation.get(4) instanceof JsonString name && name.getString().equals("scan");
    }

    /** What the browser hears of: whatever it asks for, it is what the model's browser side declares. */
    private Set<String> wanted() {
        return UNHEARD.stream().filter(type -> ModelCore.of(fort).isWantedByBrowser(type)).collect(Collectors.toSet());
    }

    private static void require(boolean condition, String harm, String message) {
        if (!condition) {
            throw new AssertionError(harm + " by " + message);
        }
    }

    private static void checkHeard(ModelEvent event, List<JsonArray> operations, String message) {
        String id = event.source(Fort.class).getId();
        boolean wasSent = HEARD_EVENTS.contains(event.type())
            ? names(operations, Set.of("event"), id, event.type()) : maySet(operations, id + "." + event.type());
        require(wasSent, "caused event " + event.type() + " of " + id, message);
        if (event.type().equals("pressed")) {
            require(isInteger(event.value()), "caused event pressed of " + event.value(), message);
        }
    }

    private static boolean maySet(List<JsonArray> operations, String key) {
        int dot = key.indexOf('.');
        String name = key.substring(dot + 1);
        return WRITABLE.containsKey(name) && names(operations, Set.of("set", "patch"), key.substring(0, dot), name);
    }

    private static boolean names(List<JsonArray> operations, Set<String> kinds, String id, String name) {
        return operations.stream().anyMatch(operation -> operation.size() > 2 && kinds.contains(operation.getString(0))
            && operation.get(1) instanceof JsonString i && i.getString().equals(id)
            && operation.get(2) instanceof JsonString n && n.getString().equals(name));
    }

    private static List<JsonArray> read(String message) {
        try {
            Frame frame = READER.read(message);
            return frame.operations();
        }
        catch (WireException e) {
            return List.of();
        }
    }

    private Map<String, Object> state() {
        Map<String, Object> state = new LinkedHashMap<>();
        for (Fort each : List.of(fort, fort.tower)) {
            ModelCore core = ModelCore.of(each);
            core.getDescriptor().properties().forEach((name, descriptor) -> {
                if (descriptor.side() != Side.BROWSER) {
                    state.put(core.getId() + "." + name, core.getNode().getProperty(name).get());
                }
            });
            state.put(core.getId() + ".tower", each.tower);
            state.put(core.getId() + ".disposed", core.isDisposed());
        }
        return state;
    }

    private static boolean isInteger(Object value) {
        return value == null || value instanceof Integer;
    }

    private static boolean isGuard(Object value) {
        return value == null || value instanceof Guard guard && (guard.name() == null || guard.name() instanceof String)
            && (guard.shifts() == null || ((List<?>) guard.shifts()).stream().allMatch(FortOracle::isInteger));
    }
}
