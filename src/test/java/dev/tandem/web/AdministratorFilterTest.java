package dev.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AdministratorFilterTest {

    @ParameterizedTest
    @CsvSource({
        "127.0.0.1, localhost, true",
        "127.0.0.1, localhost:8080, true",
        "::1, [::1]:8080, true",
        "127.0.0.1, 127.0.0.1:8080, true",
        "192.0.2.7, localhost, false",
        "127.0.0.1, evil.example, false",
        "127.0.0.1, localhost.evil.example, false",
        "127.0.0.1, localhost@evil.example, false",
        "127.0.0.1, , false" })
    void theMachineItselfAsksForItselfFromItself(String address, String host, boolean local) {
        assertThat(AdministratorFilter.isLocal(address, host)).isEqualTo(local);
    }
}
