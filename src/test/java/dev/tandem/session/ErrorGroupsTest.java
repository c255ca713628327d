package dev.tandem.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErrorGroupsTest {

    private final ErrorGroups groups = new ErrorGroups();

    @Test
    void errorsOfOnePlaceAreOneGroupWhateverTheySay() {
        for (int i = 0; i < 3; i++) {
            groups.add("s" + i, "handler failed", new IllegalStateException("number " + i));
        }

        assertThat(groups.getAll()).singleElement().satisfies(group -> {
            assertThat(group.getCount()).isEqualTo(3);
            assertThat(group.getMessage()).isEqualTo("handler failed: number 2");
            assertThat(group.getSession()).isEqualTo("s2");
            assertThat(group.getLast()).isGreaterThanOrEqualTo(group.getFirst());
        });
    }

    @Test
    void otherKindsAndPlacesAreOtherGroups() {
        groups.add("s", "failed", new IllegalStateException());
        groups.add("s", "failed", new IllegalArgumentException());
        groups.add("s", "failed", new IllegalStateException());

        assertThat(groups.getAll()).hasSize(3);
    }

    @Test
    void theLeastRecentGroupMakesRoom() {
        groups.add("s", "first", null);
        groups.add("s", "second", null);
        for (int i = 2; i < ErrorGroups.MAX_GROUPS; i++) {
            groups.add("s", "more " + i, null);
        }

        groups.add("s", "first", null);
        groups.add("s", "one too many", null);

        assertThat(groups.getAll()).hasSize(ErrorGroups.MAX_GROUPS).extracting(ErrorGroup::getMessage)
            .contains("first", "one too many").doesNotContain("second");
    }

    @Test
    void messagesAndStacksAreBounded() {
        Throwable deep = new IllegalStateException("x".repeat(100_000), new IllegalStateException("y".repeat(100_000)));

        groups.add("s", "z".repeat(100_000), deep);

        assertThat(groups.getAll().get(0).getMessage()).hasSizeLessThan(600);
        assertThat(groups.getAll().get(0).getStack()).hasSizeLessThan(17_000);
    }

    @Test
    void anExceptionWhoseMessageFailsIsCountedAllTheSame() {
        groups.add("s", "failed", new RuntimeException() {

            private static final long serialVersionUID = 1L;

            @Override
            public String getMessage() {
                throw new IllegalStateException();
            }
        });

        assertThat(groups.getAll().get(0).getMessage()).contains("its message failed");
    }
}
