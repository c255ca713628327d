package dev.tandem.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;

import org.junit.jupiter.api.Test;

class RoomTest {

    private final Queue<Runnable> later = new ArrayDeque<>();
    private final RoomRegistry registry =
        new RoomRegistry(new RoomRegistry.Bounds(3, 4, 5), (task, millis) -> later.add(task));
    private final Place place = new Place();
    private final HeldRooms rooms = registry.open(place);
    private final List<Object> heard = new ArrayList<>();

    @Test
    void allMembersHearWhatIsPublishedFromThenOnInItsOrder() {
        Room<String> first = rooms.join("lobby", String.class, text -> heard.add("1 " + text));
        first.publish("a");
        rooms.join("lobby", String.class, text -> heard.add("2 " + text));
        first.publish("b");
        rooms.get("lobby", String.class).publish("c");

        place.run();

        assertThat(heard).containsExactly("1 a", "1 b", "1 c", "2 b", "2 c");
    }

    @Test
    void nothingOfAMemberRunsWhileSomebodyPublishes() {
        rooms.join("lobby", String.class, heard::add).publish("a");

        assertThat(heard).isEmpty();
    }

    @Test
    void manyMessagesWakeAMemberOnce() {
        Room<String> room = rooms.join("lobby", String.class, heard::add);

        room.publish("a");
        room.publish("b");

        assertThat(place.countTasks()).isEqualTo(1);
    }

    @Test
    void whoHasLeftHearsNothingNotEvenWhatWaited() {
        Room<String> room = rooms.join("lobby", String.class, heard::add);
        room.publish("a");

        room.leave();
        room.leave();
        room.publish("b");
        place.run();

        assertThat(heard).isEmpty();
    }

    @Test
    void whatWasJoinedEndsWithItsHolder() {
        rooms.join("lobby", String.class, heard::add, Presence.of("Ann"));
        Room<String> outside = registry.open(place).get("lobby", String.class);

        rooms.close();
        outside.publish("a");
        place.run();

        assertThat(heard).isEmpty();
        assertThat(outside.getPresent()).isEmpty();
    }

    @Test
    void whoJoinsAfterTheEndOfTheHolderIsOutAtOnce() {
        rooms.close();

        rooms.join("lobby", String.class, heard::add, Presence.of("Ann")).publish("a");
        place.run();

        assertThat(heard).isEmpty();
    }

    @Test
    void aMemberWhoseSessionHasEndedIsForgotten() {
        Place other = new Place();
        Room<String> room = rooms.get("lobby", String.class);
        registry.open(other).join("lobby", String.class, heard::add, Presence.of("Ann"));
        other.over = true;

        assertThat(room.getPresent()).isEmpty();
    }

    @Test
    void theOthersHearAlthoughOneFails() {
        Room<String> room = rooms.join("lobby", String.class, text -> {
            heard.add(text);
            throw new IllegalStateException(text);
        });
        room.publish("a");
        room.publish("b");

        assertThatThrownBy(place::run).hasMessage("a");
        assertThatThrownBy(place::run).hasMessage("b");
        assertThat(heard).containsExactly("a", "b");
    }

    // History --------------------------------------------------------------------------------------------------------

    @Test
    void historyEndsWhereHearingBegins() {
        Room<String> outside = rooms.get("lobby", String.class);
        outside.publish("a");
        outside.publish("b");
        Room<String> member = rooms.join("lobby", String.class, heard::add);
        outside.publish("c");
        place.run();

        assertThat(member.history(9)).containsExactly("a", "b");
        assertThat(member.history(1)).containsExactly("b");
        assertThat(heard).containsExactly("c");
        assertThat(outside.history(9)).containsExactly("a", "b", "c");
    }

    @Test
    void noMoreIsKeptThanMayBe() {
        Room<Integer> room = rooms.get("numbers", Integer.class);
        for (int i = 1; i <= 6; i++) {
            room.publish(i);
        }

        assertThat(room.history(100)).containsExactly(3, 4, 5, 6);
        assertThat(room.history(0)).isEmpty();
        assertThat(room.history(-1)).isEmpty();
    }

    @Test
    void whatAMemberCouldHaveReadIsGoneWhenNewerHasItsPlace() {
        Room<Integer> room = rooms.get("numbers", Integer.class);
        room.publish(1);
        Room<Integer> member = rooms.join("numbers", Integer.class, heard::add);
        for (int i = 2; i <= 9; i++) {
            room.publish(i);
        }

        assertThat(member.history(100)).isEmpty();
    }

    // Bounds ---------------------------------------------------------------------------------------------------------

    @Test
    void whoIsTooSlowMissesMessagesAndIsToldFirst() {
        Room<Integer> room = rooms.join("numbers", Integer.class, heard::add);
        room.onMissed(() -> heard.add("missed"));
        for (int i = 1; i <= 7; i++) {
            room.publish(i);
        }

        place.run();

        assertThat(heard).containsExactly("missed", 6, 7);
    }

    @Test
    void whoIsTooSlowCostsNobodyElseAnything() {
        Place slow = new Place();
        registry.open(slow).join("numbers", Integer.class, number -> { });
        Room<Integer> room = rooms.join("numbers", Integer.class, heard::add);
        for (int i = 1; i <= 12; i++) {
            room.publish(i);
            place.run();
        }

        assertThat(heard).hasSize(12);
    }

    @Test
    void aMemberThatCannotRunYetHearsLater() {
        Room<String> room = rooms.join("lobby", String.class, heard::add);
        place.closed = true;
        room.publish("a");
        place.closed = false;
        room.publish("b");

        place.run();

        assertThat(heard).containsExactly("a", "b");
    }

    @Test
    void roomsAreMadeUpToAMaximum() {
        rooms.get("1", String.class);
        rooms.get("2", String.class);
        rooms.get("3", String.class);

        assertThatThrownBy(() -> rooms.get("4", String.class)).isInstanceOf(IllegalStateException.class)
            .hasMessageStartingWith("TANDEM-0602: there are 3 rooms already");
    }

    @Test
    void namesAndTypesAreChecked() {
        rooms.get("lobby", String.class);

        assertThatThrownBy(() -> rooms.get("lobby", Integer.class)).hasMessage("TANDEM-0601: the messages of room "
            + "'lobby' are java.lang.String, not java.lang.Integer; use one type for all that is published in a room, "
            + "or another room");
        assertThatThrownBy(() -> rooms.get("", String.class)).hasMessageStartingWith("TANDEM-0600: ");
        assertThatThrownBy(() -> rooms.get(null, String.class)).hasMessageStartingWith("TANDEM-0600: ");
        assertThatThrownBy(() -> rooms.get("x".repeat(201), String.class)).hasMessageStartingWith("TANDEM-0600: ");
        assertThatThrownBy(() -> rooms.get("n", int.class)).hasMessageStartingWith("TANDEM-0606: ");
        assertThatThrownBy(() -> rooms.get("lobby", String.class).publish(null))
            .hasMessageStartingWith("TANDEM-0603: ");
    }

    // Presence -------------------------------------------------------------------------------------------------------

    @Test
    void thoseWhoShowThemselvesAreSeenInTheOrderOfComing() {
        Room<String> ann = rooms.join("lobby", String.class, heard::add, Presence.of("Ann"));
        rooms.join("lobby", String.class, heard::add);
        rooms.join("lobby", String.class, heard::add, Presence.of("Ben"));

        ann.setPresence(Presence.of("Anna"));

        assertThat(ann.getPresent()).containsExactly(Presence.of("Anna"), Presence.of("Ben"));
    }

    @Test
    void whoIsNotThereCannotBeSeen() {
        Room<String> outside = rooms.get("lobby", String.class);
        Room<String> gone = rooms.join("lobby", String.class, heard::add, Presence.of("Ann"));
        gone.leave();

        assertThatThrownBy(() -> outside.setPresence(Presence.of("Eve"))).hasMessageStartingWith("TANDEM-0605: ");
        assertThatThrownBy(() -> gone.setPresence(Presence.of("Ann"))).hasMessageStartingWith("TANDEM-0605: ");
    }

    @Test
    void listenersAreToldWhoIsThereAndOfChanges() {
        Room<String> room = rooms.join("lobby", String.class, message -> { }, Presence.of("Ann"));
        room.onPresence(present -> heard.add(present.toString()));
        place.run();

        rooms.join("lobby", String.class, message -> { }, Presence.of("Ben")).leave();
        rooms.join("lobby", String.class, message -> { }, Presence.of("Cleo"));
        place.run();
        later.forEach(Runnable::run);
        place.run();

        assertThat(heard).first().isEqualTo("[Ann]");
        assertThat(heard).last().isEqualTo("[Ann, Cleo]");
    }

    @Test
    void aThousandWhoComeAtOnceAreToldOfAFewTimes() {
        Room<String> room = rooms.get("lobby", String.class);
        int[] told = new int[1];
        room.onPresence(present -> told[0]++);
        for (int i = 0; i < 1000; i++) {
            rooms.join("lobby", String.class, message -> { }, Presence.of(i));
            place.run();
        }

        assertThat(told[0] + later.size()).isLessThan(30);
    }

    @Test
    void whatIsSeenOfOneMayBeNothing() {
        Room<String> room = rooms.join("lobby", String.class, heard::add, Presence.of("Ann"));

        room.setPresence(null);

        assertThat(room.getPresent()).isEmpty();
    }
}
