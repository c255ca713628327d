package dev.tandem.asset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HashedFileTest {

    @Test
    void theNameInUrlsHoldsAHashOfTheContent() {
        HashedFile file = new HashedFile("app.js", "one");

        assertThat(file.getUrlName()).isEqualTo("app-" + file.getHash() + ".js").matches("app-[\\w-]{22}\\.js");
        assertThat(new HashedFile("app.js", "one").getUrlName()).isEqualTo(file.getUrlName());
        assertThat(new HashedFile("app.js", "two").getUrlName()).isNotEqualTo(file.getUrlName());
    }

    @Test
    void itIsCompressedOnce() throws IOException {
        HashedFile file = new HashedFile("app.css", "body { margin: 0 } ".repeat(100));

        byte[] compressed = file.getGzipBytes();

        assertThat(compressed).hasSizeLessThan(100).isSameAs(file.getGzipBytes());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes()).isEqualTo(file.getBytes());
    }

    @Test
    void whatCompressionWouldNotMakeSmallerIsNotCompressed() {
        assertThat(new HashedFile("a.js", "x").getGzipBytes()).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "a.js,text/javascript;charset=UTF-8", "a.css,text/css;charset=UTF-8", "a.PNG,image/png",
        "a.odd,application/octet-stream" })
    void theTypeGoesByTheExtension(String name, String type) {
        assertThat(new HashedFile(name, "").getContentType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = { "app", "app.", ".js", "a/b.js", "" })
    void aNameThatUrlsCannotHoldIsRefused(String name) {
        assertThatThrownBy(() -> new HashedFile(name, "x")).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0139: '" + name + "' is no name for an asset; ");
    }
}
