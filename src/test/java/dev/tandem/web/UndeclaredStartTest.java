package dev.tandem.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UndeclaredStartTest {

    @ParameterizedTest
    @ValueSource(strings = { "<web-app metadata-complete='true'/>",
        "<?xml version='1.0'?><!-- x --><j:web-app xmlns:j='urn:x' version='6.0' metadata-complete=\"1\"></j:web-app>" })
    void theseAreComplete(String xml) throws Exception {
        assertThat(isComplete(xml)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = { "<web-app/>", "<web-app metadata-complete='false'/>",
        "<!DOCTYPE web-app SYSTEM 'file:///nowhere'><web-app><x metadata-complete='true'/></web-app>" })
    void theseAreNot(String xml) throws Exception {
        assertThat(isComplete(xml)).isFalse();
    }

    private static boolean isComplete(String xml) throws Exception {
        return UndeclaredStart.isMetadataComplete(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
    }
}
