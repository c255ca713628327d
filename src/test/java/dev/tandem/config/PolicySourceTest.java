package dev.tandem.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PolicySourceTest {

    @Test
    void aSourceIsForAllAppsOrForOne() {
        assertThat(Configuration.of(Map.of("tandem.csp.sources", "img=https://a.example, shop/frame=https://*.b.example:8443/x,"
            + "/media=blob:")).get(Settings.POLICY_SOURCES)).containsExactly(new PolicySource(null, "img", "https://a.example"),
                new PolicySource("shop", "frame", "https://*.b.example:8443/x"), new PolicySource("", "media", "blob:"));
        assertThat(PolicySource.of("img=data:").isFor("shop")).isTrue();
        assertThat(PolicySource.of("shop/img=data:").isFor("")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = { "https://a.example", "img", "img=", "default=https://a.example", "img=a.example", "img='unsafe-inline'",
        "script='unsafe-eval'", "script=data:", "script=blob:", "script=https:", "object=data:", "img=*", "style=https://a.example;script-src",
        "img=https://a.example 'self'", "frame=javascript:" })
    void whatWouldLetAnyCodeRunIsNoSource(String text) {
        assertThatThrownBy(() -> Configuration.of(Map.of("tandem.csp.sources", text))).hasMessageContaining("TANDEM-0233");
    }
}
