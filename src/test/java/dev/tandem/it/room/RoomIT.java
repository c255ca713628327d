package dev.tandem.it.room;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

import dev.tandem.it.TestWar;
import dev.tandem.it.WebApp;
import dev.tandem.it.client.RawClient;
import jakarta.json.JsonArray;

/** Tabs, beans and EJBs that talk to each other. */
class RoomIT {

    @RegisterExtension
    static final WebApp app = WebApp.of(TestWar.named("rooms").beansXml("annotated")
        .classes(Parlor.class, Note.class, Bell.class, Butler.class, Chronicle.class, Peephole.class));

    @Test
    void whatOneTabSaysAllHear() throws Exception {
        try (RawClient ann = enter("Ann"); RawClient ben = enter("Ben")) {
            ann.send("[\"event\",\"Parlor1\",\"said\",\"hello\"]");

            awaitHeard(ann, "Ann: hello");
            awaitHeard(ben, "Ann: hello");
        }
    }

    @Test
    void whoComesAndGoesIsSeen() throws Exception {
        try (RawClient ann = enter("Ann")) {
            try (RawClient ben = enter("Ben")) {
                awaitSet(ann, "people", "[\"Ann\",\"Ben\"]");
            }

            awaitSet(ann, "people", "[\"Ann\"]");
        }
    }

    @Test
    void whoSeesFromOutsideEndsWithItsHolder() throws Exception {
        try (RawClient ann = enter("Ann")) {
            ann.send("[\"event\",\"Parlor1\",\"shut\",1]");
            awaitHeard(ann, "shut");
            try (RawClient ben = enter("Ben")) {
                awaitSet(ann, "people", "[\"Ann\",\"Ben\"]");
                ann.send("[\"event\",\"Parlor1\",\"said\",\"who is there?\"]");

                awaitHeard(ann, "Ann: who is there?");
                assertThat(app.problems()).isEmpty();
            }
        }
    }

    @Test
    void anEjbPublishesFromOutside() throws Exception {
        try (RawClient ann = enter("Ann"); RawClient ben = enter("Ben")) {
            ann.send("[\"event\",\"Parlor1\",\"rung\",1]");

            awaitHeard(ben, "bell: dinner");
        }
    }

    @Test
    void aBeanObservesARoomAsACdiEvent() throws Exception {
        try (RawClient ann = enter("Ann")) {
            ann.send("[\"event\",\"Parlor1\",\"said\",\"remember me\"]");

            awaitHeard(ann, "chronicle: written me");
        }
    }

    @Test
    void aBeanOfTheApplicationStaysWhenTheSessionHasGoneThatMadeIt() throws Exception {
        try (RawClient ann = enter("Ann")) {
            // A page that never connects would be seen by the other tests, until it expires.
            ann.send("[\"event\",\"Parlor1\",\"said\",\"here\"]");
            awaitHeard(ann, "Ann: here");
        }
        try (RawClient ben = enter("Ben")) {
            ben.send("[\"event\",\"Parlor1\",\"said\",\"tea?\"]");

            awaitHeard(ben, "butler: at once");
        }
    }

    private static RawClient enter(String name) throws Exception {
        return RawClient.open(app.url("parlor/?name=" + name));
    }

    private static void awaitHeard(RawClient client, String text) throws Exception {
        awaitSet(client, "heard", "\"" + text + "\"");
    }

    private static void awaitSet(RawClient client, String property, String value) throws Exception {
        JsonArray set = client.await("set");
        while (!set.getString(2).equals(property) || !set.get(3).toString().equals(value)) {
            set = client.await("set");
        }
    }
}
