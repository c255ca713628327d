package dev.tandem.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.AnnotatedElement;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.platform.commons.support.AnnotationSupport;
import org.junit.platform.commons.support.HierarchyTraversalMode;
import org.junit.platform.commons.support.ReflectionSupport;

/** What is left out on a server is told to users. */
class NotOnTest {

    private static final Path TESTS = Path.of("src/test/java");

    @Test
    void theGuideNamesEachTestThatIsLeftOutOnAServer() throws Exception {
        var guide = Files.readString(Path.of("docs/servers.md"));

        assertThat(leftOut()).allSatisfy(name -> assertThat(guide).contains("`" + name + "`"));
    }

    private static List<String> leftOut() throws IOException, ClassNotFoundException {
        var names = new ArrayList<String>();

        try (var files = Files.walk(TESTS.resolve("dev/tandem/it"))) {
            for (var file : (Iterable<Path>) files.filter(each -> each.toString().endsWith("IT.java"))::iterator) {
                add(names, TESTS.relativize(file).toString().replaceFirst("\\.java$", "").replace('/', '.'));
            }
        }

        return names;
    }

    private static void add(List<String> names, String className) throws ClassNotFoundException {
        Class<?> type = Class.forName(className, false, NotOnTest.class.getClassLoader());

        if (isLeftOut(type)) {
            names.add(type.getSimpleName());
        }

        ReflectionSupport.findMethods(type, NotOnTest::isLeftOut, HierarchyTraversalMode.TOP_DOWN)
            .forEach(method -> names.add(type.getSimpleName() + "." + method.getName()));
    }

    private static boolean isLeftOut(AnnotatedElement element) {
        return !AnnotationSupport.findRepeatableAnnotations(element, NotOn.class).isEmpty();
    }
}
