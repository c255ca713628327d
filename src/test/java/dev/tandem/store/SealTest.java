package dev.tandem.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

import org.junit.jupiter.api.Test;

class SealTest {

    private static final byte[] PLAIN = "what nobody else may read".getBytes(StandardCharsets.UTF_8);

    private final Seal seal = new Seal("id of a session");
    private final byte[] body = seal.close(PLAIN);

    @Test
    void whoKnowsTheIdReadsTheBody() {
        assertThat(new Seal("id of a session").open(body)).contains(PLAIN);
    }

    @Test
    void nothingOfIdAndContentIsSeen() {
        String seen = seal.getName() + new String(body, StandardCharsets.ISO_8859_1);

        assertThat(seen).doesNotContain("session").doesNotContain("nobody");
        assertThat(seal.getName()).matches("[0-9a-f]{64}");
    }

    @Test
    void noTwoBodiesAreAlike() {
        assertThat(seal.close(PLAIN)).isNotEqualTo(body);
    }

    @Test
    void aBodyOfAnotherSessionDoesNotOpen() {
        assertThat(new Seal("id of another").open(body)).isEmpty();
    }

    @Test
    void aBodyThatWasChangedAnywhereDoesNotOpen() {
        for (int i = 0; i < body.length; i++) {
            byte[] forged = body.clone();
            forged[i] ^= 1;

            assertThat(seal.open(forged)).as("byte %d", i).isEmpty();
        }
    }

    @Test
    void aBodyThatWasCutDoesNotOpen() {
        for (int length = 0; length < body.length; length++) {
            assertThat(seal.open(Arrays.copyOf(body, length))).as("%d bytes", length).isEmpty();
        }
    }
}
