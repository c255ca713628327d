package dev.tandem.spi;

import java.io.InputStream;
import java.util.Map;

import dev.tandem.Transfer;

/** Sends bytes to the twin of one model. Implemented by the session; not for applications. */
public interface DataSender {

    Transfer send(byte[] data, Map<String, ?> meta);

    Transfer send(InputStream data, Map<String, ?> meta);

    void send(String url, Map<String, ?> meta);
}
