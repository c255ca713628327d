package dev.tandem.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AddressRangeTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, 127.0.0.1, true", "127.0.0.1, 127.0.0.2, false", "10.0.0.0/8, 10.200.3.4, true",
        "10.0.0.0/8, 11.0.0.0, false", "192.168.4.0/22, 192.168.7.255, true", "192.168.4.0/22, 192.168.8.0, false",
        "0.0.0.0/0, 8.8.8.8, true", "::1, 0:0:0:0:0:0:0:1, true", "::1, 127.0.0.1, false", "fe80::/10, fe80::1%eth0, true",
        "*, anything, true", "127.0.0.1, localhost, false", "127.0.0.1, '', false" })
    void anAddressIsInARangeThatItBeginsLike(String range, String address, boolean contained) {
        assertThat(AddressRange.of(range).contains(address)).isEqualTo(contained);
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "example.org", "300.1.1.1", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "", "/8", "::g" })
    void whatIsNoAddressIsNoRange(String text) {
        assertThatThrownBy(() -> AddressRange.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
