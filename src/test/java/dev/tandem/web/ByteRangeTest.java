package dev.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ByteRangeTest {

    @ParameterizedTest
    @CsvSource({ "bytes=0-0,0,1", "bytes=2-4,2,5", "bytes=8-,8,10", "bytes=8-99,8,10", "bytes=-3,7,10",
        "bytes=-99,0,10" })
    void onePartIsRead(String header, long start, long end) {
        assertThat(ByteRange.read(header, 10)).isEqualTo(new ByteRange(start, end));
    }

    @ParameterizedTest
    @ValueSource(strings = { "bytes=10-", "bytes=10-12", "bytes=-0" })
    void whatIsNotThereCannotBeSent(String header) {
        assertThat(ByteRange.read(header, 10)).isSameAs(ByteRange.UNSATISFIABLE);
    }

    @ParameterizedTest
    @ValueSource(strings = { "", "bytes", "bytes=", "bytes=-", "bytes=5-2", "bytes=0-1,3-4", "lines=0-1", "bytes=a-b",
        "bytes=99999999999999999999-" })
    void anythingElseMeansAll(String header) {
        assertThat(ByteRange.read(header, 10)).isNull();
    }

    @Test
    void noHeaderMeansAll() {
        assertThat(ByteRange.read(null, 10)).isNull();
    }
}
