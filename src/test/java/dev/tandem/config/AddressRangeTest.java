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
        "0.0.0.0/0, 8.8.8.8, true", "::1, 0:0:0:0:0:0:0:1, true", "::1, 127.0.0.1, false",
        "fe80::/10, fe80::1%eth0, true",
        "*, anything, true", "127.0.0.1, localhost, false", "127.0.0.1, '', false" })
    void anAddressIsInARangeThatItBeginsLike(String range, String address, boolean contained) {
        assertThat(AddressRange.of(range).contains(address)).isEqualTo(contained);
    }

    @ParameterizedTest
    @CsvSource({ "10.0.0.1, 10.0.0.1", "2001:db8::1, 20010db800000000", "2001:db8:0:0:ffff::2%eth0, 20010db800000000",
        "2001:db8:0:1::1, 20010db800000001", "::ffff:10.0.0.1, 10.0.0.1", "unix:, unix:", "'', ''",
            "9::9::9, 9::9::9" })
    void oneClientMayHaveManyAddressesOfOneNetwork(String address, String network) {
        assertThat(AddressRange.networkOf(address)).isEqualTo(network);
    }

    @ParameterizedTest
    @ValueSource(strings = { "localhost", "example.org", "300.1.1.1", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "",
        "/8", "::g" })
    void whatIsNoAddressIsNoRange(String text) {
        assertThatThrownBy(() -> AddressRange.of(text)).isInstanceOf(IllegalArgumentException.class);
    }
}
