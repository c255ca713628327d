package dev.tandem.sync;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.logging.Level;

import dev.tandem.SessionStatus;
import dev.tandem.fuzz.Mutation;
import dev.tandem.session.Fort;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.LocalServer.Page;
import dev.tandem.testkit.LogRecords;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * A hundred thousand messages that no browser would send, mutated from some that it would: whatever comes is applied as
 * allowed, or refused. When one does harm, jqwik prints the seed and the smallest sequence that does.
 */
class FuzzTest {

    private static final int MESSAGES = 100_000;
    private static final int MAX_ANSWER = 20_000;

    private static final List<String> OPERATIONS = List.of(
        "[\"set\",\"Fort1\",\"level\",5]", "[\"set\",\"Fort1\",\"name\",\"x\"]", "[\"set\",\"Fort2\",\"big\",7]",
        "[\"set\",\"Fort1\",\"ratio\",0.25]", "[\"set\",\"Fort1\",\"shut\",false]", "[\"set\",\"Fort1\",\"gate\",\"OPEN\"]",
        "[\"set\",\"Fort1\",\"guard\",{\"name\":\"Bo\",\"age\":3,\"shifts\":[1,2]}]",
        "[\"set\",\"Fort1\",\"guards\",[{\"name\":\"Bo\",\"age\":3,\"shifts\":[]}]]",
        "[\"set\",\"Fort1\",\"prices\",{\"a\":1.5,\"b\":2}]", "[\"set\",\"Fort1\",\"next\",{\"$\":\"model\",\"id\":\"Fort2\"}]",
        "[\"set\",\"Fort1\",\"numbers\",[3,1,2]]", "[\"patch\",\"Fort1\",\"numbers\",\"splice\",1,1,[9,8]]",
        "[\"patch\",\"Fort1\",\"numbers\",\"move\",0,2]", "[\"patch\",\"Fort1\",\"posts\",\"remove\",{\"a\":null}]",
        "[\"patch\",\"Fort1\",\"posts\",\"put\",{\"a\":{\"name\":\"Bo\",\"age\":3,\"shifts\":[]}}]",
        "[\"resync\",\"Fort1\",\"numbers\"]", "[\"event\",\"Fort1\",\"pressed\",3]",
        "[\"event\",\"Fort1\",\"told\",{\"name\":\"Bo\",\"age\":3,\"shifts\":[]}]", "[\"event\",\"Fort1\",\"local\",2,1]",
        "[\"want\",\"Fort1\",[\"gold\",\"announced\"]]", "[\"call\",\"Fort1\",\"add\",1,[2,3]]",
        "[\"call\",\"Fort2\",\"praise\",2,[{\"name\":\"Bo\",\"age\":3,\"shifts\":[]}]]", "[\"return\",1,5]",
        "[\"throw\",1,\"no\"]", "[\"round\",1000]", "[\"resync\",\"Fort1\",\"gold\"]", "[\"want\",\"Fort1\",[\"secrets\"]]",
        "[\"patch\",\"Fort1\",\"secrets\",\"splice\",0,1,[]]", "[\"upload\",1,\"begin\",\"Fort1\",\"scan\",5,\"a.txt\",\"\",null]",
        "[\"upload\",1,\"fail\"]", "[\"data\",1,1]", "[\"patch\",\"Fort1\",\"numbers\",\"splice\",0,0,[]]");

    /** One in so many acknowledgements is off, as that ends the session. */
    private static final int LAG_IN = 900;

    private static int messages;
    private static int refused;
    private static int closed;

    /** What one message is made of. */
    record Attack(List<String> operations, List<Mutation> mutations, int lag) {

        String write(long sequence, long acknowledged) {
            String text = "[" + sequence + "," + acknowledged + "," + String.join(",", operations) + "]";
            text = lag == 0 ? text : text.replaceFirst("," + acknowledged + ",", "," + Math.max(0, acknowledged - lag) + ",");
            for (Mutation mutation : mutations) {
                text = mutation.apply(text);
            }
            return text;
        }
    }

    @Provide
    Arbitrary<List<Attack>> attacks() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 9_999).withDistribution(RandomDistribution.uniform());
        Arbitrary<Mutation> mutations = Combinators.combine(Arbitraries.of(Mutation.Kind.class), numbers, numbers)
            .as(Mutation::new);
        Arbitrary<Integer> lags = Arbitraries.integers().between(-1, LAG_IN).withDistribution(RandomDistribution.uniform())
            .map(lag -> lag <= 2 ? lag : 0);
        Arbitrary<Attack> attacks = Combinators.combine(Arbitraries.of(OPERATIONS).list().ofMinSize(1).ofMaxSize(3),
            mutations.list().ofMinSize(0).ofMaxSize(4), lags).as(Attack::new);
        return attacks.list().ofMinSize(1).ofMaxSize(20).withSizeDistribution(RandomDistribution.uniform());
    }

    @Property(tries = MESSAGES / 9, edgeCases = EdgeCasesMode.NONE)
    void whateverComesIsAppliedAsAllowedOrRefused(@ForAll("attacks") List<Attack> attacks) {
        LocalServer server = new LocalServer();
        Page page = server.open(Fort.class).connect();
        Fort fort = page.app(Fort.class);
        page.run(fort::build);
        try (LogRecords log = new LogRecords("dev.tandem.session")) {
            for (Attack attack : attacks) {
                if (page.session.getStatus() != SessionStatus.CONNECTED) {
                    closed++;
                    assertThat(page.connection.closeCode).isEqualTo(1008);
                    return;
                }
                send(page, server, fort, attack);
            }
            refused += page.getRefusals();
            assertThat(log.messages(Level.SEVERE)).isEmpty();
            assertThat(log.messages()).allSatisfy(line -> assertThat(line).hasSizeLessThan(300).doesNotContain("\n"));
        }
        assertThat(page.getRefusals()).isLessThanOrEqualTo(20);
        assertThat(server.sessions.getInbound().getUsed()).isZero();
    }

    private static void send(Page page, LocalServer server, Fort fort, Attack attack) {
        messages++;
        FortOracle oracle = new FortOracle(fort);
        String text = attack.write(page.session.getConversation().getReceivedSequence() + 1, page.getSentSequence());
        page.connection.frames.clear();

        page.session.getConversation().offer(text);
        server.settle();

        if (page.session.getStatus() == SessionStatus.CONNECTED) {
            oracle.check(text);
        }
        List<String> frames = page.connection.takeFrames();
        assertThat(frames).noneMatch(frame -> frame.contains("\",\"gold\"") || frame.contains("\",\"secrets\""));
        int answered = frames.stream().mapToInt(String::length).sum();
        if (answered > MAX_ANSWER + 40 * text.length()) {
            throw new AssertionError("answered by " + answered + " characters to " + text);
        }
    }

    @AfterContainer
    static void thatWasWorthIt() {
        assertThat(messages).isGreaterThanOrEqualTo(MESSAGES);
        assertThat(refused).isBetween(messages / 10, messages);
        assertThat(closed).isPositive();
    }
}
