package dev.tandem.asset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;

/** The bundle as browsers get it: the real runtime, compacted and linked. */
class RuntimeBundleTest {

    private final AssetStore store = new AssetStore(getClass().getClassLoader());

    @Test
    void theRuntimeIsSmall() {
        Asset runtime = store.getBundle(List.of("dev/tandem/client/tandem.js"), Set.of()).getAsset();
System.out.println(runtime.getBytes().length + " " + runtime.getGzipBytes().length);
        assertThat(runtime.getGzipBytes()).hasSizeLessThan(8 * 1024);
    }

    @Test
    void commentsAreLeftOut() {
        Asset runtime = store.getBundle(List.of(), Set.of()).getAsset();

        assertThat(new String(runtime.getBytes(), UTF_8)).doesNotContain("/**").doesNotContain("// ");
    }
}
