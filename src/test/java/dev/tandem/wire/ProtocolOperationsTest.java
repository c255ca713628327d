package dev.tandem.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import dev.tandem.Change;
import jakarta.json.JsonArray;
import jakarta.json.bind.JsonbBuilder;

/** What docs/protocol.md says each side may say is what the two types of operations have. */
class ProtocolOperationsTest {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| `\\[\"(\\w+)\"");
    private static final Map<String, String> RESERVED = Map.of("new", "make", "return", "returned", "throw", "thrown");
    private static final Set<String> OF_THE_QUEUE = Set.of("isEmpty", "flushTo", "clear", "patchOf");

    /** Returns the operations of a section's table, as methods are called. */
    private static TreeSet<String> rows(String section) throws IOException {
        String text = Files.readString(Path.of("docs/protocol.md"));
        int start = text.indexOf("### " + section);
        assertThat(start).as(section).isPositive();
        Matcher row = ROW.matcher(text.substring(start, text.indexOf("\n#", start + 1)));
        return row.results().map(found -> RESERVED.getOrDefault(found.group(1), found.group(1)))
            .collect(Collectors.toCollection(TreeSet::new));
    }

    private static TreeSet<String> methods(Class<?> type) {
        return Stream.of(type.getDeclaredMethods()).filter(method -> Modifier.isPublic(method.getModifiers()))
            .map(Method::getName).collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void theServerSaysWhatTheTableSays() throws IOException {
        TreeSet<String> said = methods(ServerOperations.class);

        assertThat(said.removeAll(OF_THE_QUEUE)).isTrue();
        assertThat(said).isEqualTo(rows("From the server")).hasSizeGreaterThan(15);
    }

    @Test
    void theBrowserMaySayWhatTheTableSays() throws IOException {
        assertThat(methods(BrowserOperations.class)).isEqualTo(rows("From the browser")).hasSizeGreaterThan(10);
    }

    @Test
    void eachOperationOfTheServerIsWrittenUnderItsName() throws IOException {
        ValueFormat format = new ValueFormat(JsonbBuilder.create(), Set.of());
        ServerOperations operations = new ServerOperations(format.writer(), null, () -> 6);
        Change move = new Change(Change.Kind.MOVE, 0, 1, null, List.of(), List.of());
        PropertyTarget target = new Target();

        operations.make("Lamp1", "demo.Lamp", Map.of("on", true), List.of("clicked"));
        operations.attr("Lamp1", "bulb", null);
        operations.init("Lamp1");
        operations.set(target, 1, null);
        operations.patch(target, 2, "\"move\",0,1", List.of(), String::valueOf);
        operations.amend(target, 2, ServerOperations.patchOf(move, String::valueOf), List.of(), String::valueOf);
        operations.fix(target).setJson("3");
        operations.event("Lamp1", "said", "4", "5");
        operations.want("Lamp1", List.of("a", "b"));
        operations.sync("Lamp1", false);
        operations.dispose("Lamp1");
        operations.call("Lamp1", "blink", 6, new Object[] {1, "x"});
        operations.returned(7, "y");
        operations.thrown(8, "no");
        operations.data(9, WireNames.DATA_BEGIN, "Lamp1", 10L, Map.of());
        operations.upload(11, 12, 13);
        operations.eval(14, "1");
        operations.load(List.of(new ServerOperations.LoadedFile("style", "/a.css", "sha")));

        assertThat(written(operations)).containsExactly("[\"new\",\"Lamp1\",\"demo.Lamp\",{\"on\":true},[\"clicked\"]]",
            "[\"attr\",\"Lamp1\",\"bulb\",null]", "[\"init\",\"Lamp1\"]", "[\"set\",\"Lamp1\",\"on\",1]",
            "[\"patch\",\"Lamp1\",\"on\",2,\"move\",0,1]", "[\"amend\",\"Lamp1\",\"on\",2,\"move\",0,1]",
            "[\"fix\",\"Lamp1\",\"on\",3,0]", "[\"event\",\"Lamp1\",\"said\",4,5]",
            "[\"want\",\"Lamp1\",[\"a\",\"b\"]]",
            "[\"sync\",\"Lamp1\",false]", "[\"dispose\",\"Lamp1\"]", "[\"call\",\"Lamp1\",\"blink\",6,[1,\"x\"]]",
            "[\"return\",7,\"y\"]", "[\"throw\",8,\"no\"]", "[\"data\",9,\"begin\",\"Lamp1\",10,{}]",
            "[\"upload\",11,\"grant\",12,13]", "[\"eval\",14,\"1\"]", "[\"load\",[\"style\",\"/a.css\",\"sha\"]]");
    }

    private static List<String> written(ServerOperations operations) {
        List<String> written = new ArrayList<>();
        operations.forEach(operation -> {
            StringBuilder out = new StringBuilder();
            operation.write(out);
            written.add(out.toString());
        });
        return written;
    }

    @Test
    void whatAnswersIsMarkedOnceBeforeTheValuesThatDo() {
        int[] round = { 6 };
        ValueFormat format = new ValueFormat(JsonbBuilder.create(), Set.of());
        ServerOperations operations = new ServerOperations(format.writer(), null, () -> round[0]);
        operations.set(new Target(), 1, "1");
        operations.init("Lamp1");
        operations.event("Lamp1", "said", "4", null);
        operations.event("Lamp1", "level", "4", "5");
        round[0] = 0;
        operations.fix(new Target()).setJson("3");
        StringBuilder out = new StringBuilder();
        int[] before = { 0 };

        operations.forEach(operation -> before[0] = ServerOperations.round(out, before[0], operation));

        assertThat(out).hasToString(",[\"round\",6],[\"round\",0]");
    }

    private record Target() implements PropertyTarget {

        @Override
        public String getModelId() {
            return "Lamp1";
        }

        @Override
        public String getPropertyName() {
            return "on";
        }

        @Override
        public boolean isPatched() {
            return false;
        }
    }

    @Test
    void whatTheBrowserSaysIsToldByItsOwnMethod() {
        List<String> told = new ArrayList<>();
        JsonArray operation = new FrameReader().read("[1,0,[\"event\",\"Lamp1\",\"clicked\"]]").operations().get(0);

        OperationReader.read(operation, listener(told));

        assertThat(told).containsExactly("event [Lamp1, clicked, null, null]");
    }

    private static BrowserOperations listener(List<String> told) {
        return (BrowserOperations) Proxy.newProxyInstance(ProtocolOperationsTest.class.getClassLoader(),
            new Class<?>[] {BrowserOperations.class}, (proxy, method, arguments) -> {
                told.add(method.getName() + " " + List.of(arguments));
                return null;
            });
    }
}
