package dev.tandem.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

/** Who makes room for whom. */
class BudgetTest {

    private static final int MAX = 100_000;

    private final List<String> evicted = new ArrayList<>();
    private final Budget budget = new Budget(MAX, address -> address);

    @Test
    void whoHoldsMostMakesRoom() {
        Account small = open("a", "small");
        Account large = open("b", "large");
        small.take(30_000);
        large.take(60_000);

        assertThat(small.take(20_000)).isTrue();

        assertThat(evicted).containsExactly("large");
        assertThat(large.take(1)).isFalse();
    }

    @Test
    void whoComesMakesRoomWhenHeHoldsMost() {
        open("a", "small").take(30_000);

        assertThat(open("b", "large").take(80_000)).isFalse();

        assertThat(evicted).containsExactly("large");
    }

    @Test
    void manyOfOneAddressMakeRoomBeforeTheLargestOfAnother() {
        open("a", "large").take(30_000);
        for (int i = 0; i < 30; i++) {
            open("b", "one of many").take(4_000);
        }

        assertThat(evicted).isNotEmpty().containsOnly("one of many");
    }

    @Test
    void whoHoldsNextToNothingIsLeftAlone() {
        List<Account> idle = IntStream.range(0, 200).mapToObj(i -> open("a", "idle")).toList();
        idle.forEach(account -> account.take(1_000));

        assertThat(evicted).isEmpty();
        assertThat(budget.getUsed()).isZero();
    }

    @Test
    void allIsGivenBackAtTheEndWhateverIsStillHeld() {
        Account account = open("a", "a");
        account.take(50_000);

        account.close();
        account.release(50_000);
        account.close();

        assertThat(budget.getUsed()).isZero();
        assertThat(account.take(1)).isFalse();
    }

    @Test
    void someRoomIsMadeAtOnceSoThatNotEachLooksThroughAll() {
        for (int i = 0; i < 51; i++) {
            open("a", "a").take(2_000 + 1_024);
        }

        assertThat(evicted).hasSizeBetween(6, 8);
    }

    @Test
    void nothingIsLostWhereManyTakeAndGiveAtOnce() {
        List<Account> accounts = IntStream.range(0, 8).mapToObj(i -> budget.open("" + i, () -> { })).toList();

        IntStream.range(0, 200_000).parallel().forEach(i -> {
            Account account = accounts.get(i % 8);
            int size = ThreadLocalRandom.current().nextInt(3_000);
            account.take(size);
            account.release(size);
        });

        assertThat(budget.getUsed()).isZero();
    }

    private Account open(String address, String name) {
        return budget.open(address, () -> evicted.add(name));
    }
}
