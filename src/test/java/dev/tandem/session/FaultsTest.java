package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import dev.tandem.SessionStatus;
import dev.tandem.client.BrowserRuntime;
import dev.tandem.config.Configuration;
import dev.tandem.testkit.FragileNetwork;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;

/**
 * Numbered events of both sides, sets, patches and calls over a network that breaks at random moments. More of it by
 * {@code mvn test -Dtest=FaultsTest -Dtandem.faults=10000 -Dtandem.faults.seed=1}.
 */
class FaultsTest {

    private static final int FAULTS = Integer.getInteger("tandem.faults", 150);
    private static final long SEED = Long.getLong("tandem.faults.seed", 7);

    private final Random random = new Random(SEED);
    private final LocalServer server = new LocalServer(Configuration.of(Map.of("tandem.resume.rate", "1000")));
    private final Page page = server.open(Tally.class);
    private final Tally tally = page.app(Tally.class);

    @Test
    @Timeout(1800)
    void nothingIsLostAndNothingComesTwiceOrOutOfOrder() {
        try (BrowserRuntime browser = new BrowserRuntime()) {
            browser.load("dev/tandem/session/Tally.js");
            FragileNetwork network = new FragileNetwork(browser, server, page);
            for (int fault = 0; fault < FAULTS; fault++) {
                IntStream.range(0, random.nextInt(12)).forEach(i -> happen(browser, network));
                network.cut();
            }
            network.settle();

            int counted = tally.last;
            assertThat(browser.run("Tally1", "return model.sum()")).isEqualTo("\"" + counted + " heard " + tally.told
                + " wrong 0 answers " + counted + " step " + tally.told + "\"");
            assertThat(tally.wrong).isZero();
            assertThat(tally.both.place.get()).isEqualTo(counted).isGreaterThan(FAULTS / 2);
            assertThat(tally.both.entries.get()).isEqualTo(IntStream.rangeClosed(1, counted).boxed().toList());
            assertThat(page.session.getStatus()).isEqualTo(SessionStatus.CONNECTED);
            assertThat(browser.takeErrors()).isEmpty();
        }
    }

    private void happen(BrowserRuntime browser, FragileNetwork network) {
        switch (random.nextInt(5)) {
            case 0 -> browser.run("Tally1", "model.count()");
            case 1 -> {
                page.session.execute(tally::tell);
                server.settle();
            }
            case 2 -> network.deliverToServer();
            case 3 -> network.deliverToBrowser();
            default -> network.settle();
        }
    }
}
