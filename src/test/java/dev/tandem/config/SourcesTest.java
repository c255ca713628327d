package dev.tandem.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.Collections;
import java.util.Map;

import org.eclipse.microprofile.config.ConfigProvider;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import io.smallrye.config.PropertiesConfigSource;
import jakarta.servlet.ServletContext;

class SourcesTest {

    private final ClassLoader loader = Thread.currentThread().getContextClassLoader();

    @AfterEach
    void restore() {
        Thread.currentThread().setContextClassLoader(loader);
        System.clearProperty("tandem.turns.max");
        ConfigProviderResolver.setInstance(null);
    }

    @Test
    void microProfileComesFirstWithItsOwnSources() throws Exception {
        try (URLClassLoader application = new URLClassLoader(new URL[0], loader)) {
            Thread.currentThread().setContextClassLoader(application);
            ConfigProviderResolver resolver = ConfigProviderResolver.instance();
            resolver.registerConfig(resolver.getBuilder().addDefaultSources()
                .withSources(new PropertiesConfigSource(Map.of("tandem.turns.max", "5"), "vault", 900))
                .build(), application);
            System.setProperty("tandem.turns.max", "6");

            Configuration configuration = Configuration.of(context(Map.of()));

            assertThat(configuration.getValue(Settings.TURNS_MAX))
                .hasToString("tandem.turns.max = 5 (MicroProfile Config (PropertiesConfigSource[source=vault]))");
            resolver.releaseConfig(resolver.getConfig(application));
        }
    }

    @Test
    void withoutAProviderOfMicroProfileTheOthersAreLookedAt() throws Exception {
        try (URLClassLoader apart = new URLClassLoader(new URL[] { place(Sources.class), place(ConfigProvider.class),
            place(ServletContext.class) }, ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(apart);
            Method find = apart.loadClass(Sources.class.getName()).getDeclaredMethod("microProfile", ClassLoader.class);
            find.setAccessible(true);

            assertThat(apart.loadClass(ConfigProvider.class.getName())).isNotEqualTo(ConfigProvider.class);
            assertThat(find.invoke(null, apart)).isNull();
        }
    }

    @Test
    void withoutTheApiOfMicroProfileTheOthersAreLookedAt() throws Exception {
        try (URLClassLoader nothing = new URLClassLoader(new URL[0], ClassLoader.getPlatformClassLoader())) {
            assertThat(Sources.microProfile(nothing)).isNull();
        }
    }

    @Test
    void contextParametersComeLast() {
        System.setProperty("tandem.turns.max", "6");
        Configuration configuration = Configuration.of(
            context(Map.of("tandem.turns.max", "7", "tandem.sessions.max", "8")));

        assertThat(configuration.get(Settings.TURNS_MAX)).isEqualTo(6);
        assertThat(configuration.getValue(Settings.SESSIONS_MAX))
            .hasToString("tandem.sessions.max = 8 (context parameter)");
    }

    @Test
    void contextParametersThatComeLateAreReadThen() {
        Configuration early = Configuration.of((ServletContext) null);

        early.complete(context(Map.of("tandem.turns.max", "7")));

        assertThat(early.get(Settings.TURNS_MAX)).isEqualTo(7);
    }

    @Test
    void contextParametersThatComeLateAndAreNotAllowedFailTheDeployment() {
        Configuration early = Configuration.of((ServletContext) null);

        assertThatThrownBy(() -> early.complete(context(Map.of("tandem.turns.max", "none"))))
            .hasMessageStartingWith(
            "TANDEM-0235: the configuration of this application is not allowed:\n  TANDEM-0233: ");
    }

    private static ServletContext context(Map<String, String> parameters) {
        return (ServletContext) Proxy.newProxyInstance(SourcesTest.class.getClassLoader(),
            new Class<?>[] { ServletContext.class }, (proxy, method, arguments) -> switch (method.getName()) {
                case "getInitParameter" -> parameters.get(arguments[0]);
                case "getInitParameterNames" -> Collections.enumeration(parameters.keySet());
                default -> throw new UnsupportedOperationException(method.getName());
            });
    }

    private static URL place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation();
    }
}
