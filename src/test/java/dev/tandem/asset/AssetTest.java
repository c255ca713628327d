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

class AssetTest {

    @Test
    void theNameInUrlsHoldsAHashOfTheContent() {
        Asset asset = new Asset("app.js", "one");

        assertThat(asset.getUrlName()).isEqualTo("app-" + asset.getHash() + ".js").matches("app-[\\w-]{22}\\.js");
        assertThat(new Asset("app.js", "one").getUrlName()).isEqualTo(asset.getUrlName());
        assertThat(new Asset("app.js", "two").getUrlName()).isNotEqualTo(asset.getUrlName());
    }

    @Test
    void itIsCompressedOnce() throws IOException {
        Asset asset = new Asset("app.css", "body { margin: 0 } ".repeat(100));

        byte[] compressed = asset.getGzipBytes();

        assertThat(compressed).hasSizeLessThan(100).isSameAs(asset.getGzipBytes());
        assertThat(new GZIPInputStream(new ByteArrayInputStream(compressed)).readAllBytes()).isEqualTo(asset.getBytes());
    }

    @Test
    void whatCompressionWouldNotMakeSmallerIsNotCompressed() {
        assertThat(new Asset("a.js", "x").getGzipBytes()).isNull();
    }

    @ParameterizedTest
    @CsvSource({ "a.js,text/javascript;charset=UTF-8", "a.css,text/css;charset=UTF-8", "a.PNG,image/png",
        "a.odd,application/octet-stream" })
    void theTypeGoesByTheExtension(String name, String type) {
        assertThat(new Asset(name, "").getContentType()).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(strings = { "app", "app.", ".js", "a/b.js", "" })
    void aNameThatUrlsCannotHoldIsRefused(String name) {
        assertThatThrownBy(() -> new Asset(name, "x")).isInstanceOf(IllegalArgumentException.class)
            .hasMessageStartingWith("TANDEM-0139: '" + name + "' is no name for an asset; ");
    }
}
