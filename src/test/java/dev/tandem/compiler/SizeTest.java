package dev.tandem.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;
import java.util.zip.GZIPOutputStream;

import org.junit.jupiter.api.Test;

import dev.tandem.script.JsClass;
import dev.tandem.script.JsClass.Member;

/** The showcase's largest app beside its twin in {@code twin}, which was written by hand for the same runtime. */
class SizeTest {

    private static final double MOST = 1.15;
    private static final String SHOWCASE = "/META-INF/tandem/dev/tandem/showcase/";

    private final String compiled = code(SHOWCASE + "Chat.js");
    private final String written = code("twin/chat.js");
    private final String compiledWithAll = compiled + code(SHOWCASE + "Message.js") + code(SHOWCASE + "Html.js")
        + code(SHOWCASE + "Page.js");
    private final String writtenWithAll = written + code("twin/html.js");

    @Test
    void aModuleIsHardlyLargerThanOneWrittenByHand() {
        assertThat(compiled.length()).isLessThanOrEqualTo((int) (MOST * written.length()));
    }

    @Test
    void noMoreCrossesTheWireForTheWholeApp() throws IOException {
        assertThat(compressed(compiledWithAll)).isLessThanOrEqualTo((int) (MOST * compressed(writtenWithAll)));
    }

    @Test
    void theTwinDoesTheSame() {
        JsClass twin = JsClass.find("chat.js", written, "Chat");
        JsClass original = JsClass.find("Chat.js", compiled, "Chat");

        assertThat(twin.members()).filteredOn(each -> each.kind() == JsClass.Kind.METHOD).extracting(Member::name)
            .contains("init", "showPeople", "showHistory", "showNew", "show");
        assertThat(definition(written)).isEqualTo(definition(compiled));
        assertThat(original).isNotNull();
    }

    /** What the model declares; its validators and defaults are written in another way. */
    private static String definition(String module) {
        return module.substring(module.indexOf("emitters: {"), module.indexOf("init() {"))
            .replaceAll("(?m)^\\w+ = null;\\n", "");
    }

    private static int compressed(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
            out.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.size();
    }

    /** Returns a module without comments and layout. */
    private static String code(String resource) {
        try (var stream = SizeTest.class.getResourceAsStream(resource)) {
            String text = new String(stream.readAllBytes(), StandardCharsets.UTF_8).replaceAll("/\\*\\*[^*]*\\*/", "");
            return text.lines().map(String::strip).filter(line -> !line.isEmpty() && !line.startsWith("//"))
                .collect(Collectors.joining("\n", "", "\n"));
        }
        catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
