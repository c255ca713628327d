package dev.tandem.app;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;

import org.junit.jupiter.api.Test;

import dev.tandem.AppInfo;
import dev.tandem.Transfer;
import dev.tandem.config.Configuration;
import dev.tandem.session.Courier;
import dev.tandem.session.ServedApp;
import dev.tandem.session.SessionRegistry;
import dev.tandem.testkit.LocalServer;
import dev.tandem.visit.Visitor;

/** What models send while an app is exported. */
class ExportedDataTest {

    private final LocalServer server = new LocalServer(Configuration.of(Map.of("tandem.data.memory.max", "1k")));

    /** Returns the frame of an exported page whose model does that while it is made. */
    private String frameOf(Consumer<Courier> init) {
        ServedApp app = new ServedApp(new AppInfo("test", "test", "", Courier.class),
            model -> init.accept((Courier) model));
        SessionRegistry.Started started = server.sessions.startAside("test", app, Visitor.of("", "/demo"));
        started.session().close();
        return started.frame();
    }

    private static String whole(String text, String meta) {
        return "[\"data\",0,\"whole\",\"Courier1\",{\"$\":\"bytes\",\"v\":\""
            + Base64.getEncoder().encodeToString(text.getBytes(UTF_8)) + "\"}," + meta + "]";
    }

    @Test
    void bytesAndStreamsStandInTheFrame() {
        AtomicBoolean closed = new AtomicBoolean();

        String frame = frameOf(courier -> {
            courier.send("one".getBytes(UTF_8));
            courier.send(new ByteArrayInputStream("two".getBytes(UTF_8)) {
                @Override
                public void close() {
                    closed.set(true);
                }
            });
        });

        assertThat(frame).contains(whole("one", "{}"), whole("two", "{\"kind\":\"stream\"}"))
            .doesNotContain("\"begin\"");
        assertThat(closed).isTrue();
    }

    @Test
    void theTransferIsCompleteAtOnce() {
        Transfer[] transfer = new Transfer[1];
        AtomicBoolean completed = new AtomicBoolean();

        frameOf(courier -> {
            transfer[0] = courier.send(new byte[5]);
            transfer[0].getCompletion().thenRun(() -> completed.set(true));
            transfer[0].cancel();
        });

        assertThat(completed).isTrue();
        assertThat(transfer[0].getLength()).isEqualTo(5).isEqualTo(transfer[0].getTransferred());
    }

    @Test
    void dataOfThisServerIsReadAndOtherIsFetchedByTheBrowser() {
        String frame = frameOf(courier -> {
            courier.fetch(courier.getSession().getData().add("a b.txt", "mine".getBytes(UTF_8)));
            courier.fetch("/demo/tandem/data/test/none");
            courier.fetch("/elsewhere");
        });

        assertThat(frame).contains(whole("mine", "{}"), "[\"data\",0,\"fetch\",\"Courier1\",\"/elsewhere\",{}]",
            "[\"data\",0,\"fetch\",\"Courier1\",\"/demo/tandem/data/test/none\",{}]");
    }

    @Test
    void aPageDoesNotTakeMoreThanIsConfigured() {
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                return 1;
            }
        };

        assertThatThrownBy(() -> frameOf(courier -> courier.send(endless))).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0579: app 'test'").hasMessageContaining("tandem.data.memory.max");
        assertThatThrownBy(() -> frameOf(courier -> {
            courier.send(new byte[1000]);
            courier.send(new byte[1000]);
        })).hasMessageStartingWith("TANDEM-0579");
        assertThat(frameOf(courier -> courier.send(new byte[1024]))).contains("\"whole\"");
    }

    @Test
    void aStreamThatFailsAndAWrongAddressFailTheExport() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("cut");
            }
        };

        assertThatThrownBy(() -> frameOf(courier -> courier.send(broken))).isInstanceOf(UncheckedIOException.class)
            .hasMessageStartingWith("TANDEM-0567");
        assertThatThrownBy(() -> frameOf(courier -> courier.fetch("ftp://x"))).hasMessageStartingWith("TANDEM-0569");
    }
}
