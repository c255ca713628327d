package dev.tandem.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import dev.tandem.client.BrowserRuntime;
import dev.tandem.metamodel.PropertyDescriptor;
import dev.tandem.session.Form;
import dev.tandem.session.Form.Address;
import dev.tandem.session.WideForm;
import dev.tandem.testkit.LocalServer;
import dev.tandem.testkit.TwoSides;
import dev.tandem.visit.Caller;
import dev.tandem.visit.Visitor;
import jakarta.validation.ConstraintViolationException;

/** Constraints of Bean Validation on properties: at the setter, and at what the browser sets. */
class ConstraintsTest {

    private static BrowserRuntime browser;

    private TwoSides<? extends Form> link;
    private Form form;

    @BeforeAll
    static void load() {
        browser = new BrowserRuntime();
        browser.load("dev/tandem/session/Form.js");
    }

    @AfterAll
    static void unload() {
        browser.close();
    }

    @BeforeEach
    void join() {
        link = new TwoSides<>(browser, Form.class);
        form = link.model;
        form.heard.clear();
        browser.takeNotes();
    }

    @Test
    void aViolationThrowsAtTheSetterAndChangesNothing() {
        assertRefused(() -> form.both.size.set(3), "at least 5");

        assertThat(form.both.size.get()).isEqualTo(7);
        assertThat(link.page.connection.frames).isEmpty();
        assertThat(form.heard).isEmpty();
    }

    @Test
    void allThatIsViolatedIsTold() {
        link.run(() -> assertThatThrownBy(() -> form.both.address.set(new Address(" ", 0)))
            .hasMessageStartingWith("number must be").hasMessageEndingWith("; street must be given"));
    }

    @Test
    void messagesAreInTheLanguageOfTheSession() {
        LocalServer server = new LocalServer();
        LocalServer.Page page = server.open(Form.class, new Visitor("browser", "", "/", Map.of(), Locale.GERMAN, Caller.ANONYMOUS,
            "", "", Map.of())).connect();
        List<String> told = new ArrayList<>();
        page.run(() -> {
            try {
                page.app(Form.class).both.address.set(new Address("Straße", 0));
            }
            catch (RuntimeException e) {
                told.add(e.getMessage());
            }
        });

        assertThat(told).singleElement().asString().startsWith("number muss ");
    }

    @Test
    void constraintsApplyWhereverTheyStand() {
        assertRefused(() -> form.both.name.set(" "), "a name, please");
        assertRefused(() -> form.both.tags.set(List.of("long", "x")), "too short");
        assertRefused(() -> form.both.addresses.set(List.of(new Address("Road", 1), new Address("", 2))), "street must be given");
        assertRefused(() -> form.setTotal(0), "positive, please");
        assertRefused(() -> form.secret.set(null), "not null");
    }

    @Test
    void validValuesAreKept() {
        link.run(() -> {
            form.both.size.set(50);
            form.both.name.set("Ann");
            form.both.tags.set(List.of("ab"));
            form.both.address.set(new Address("Road", 1));
            form.both.address.set(null);
        });

        assertThat(form.both.size.get()).isEqualTo(50);
        assertThat(form.both.tags.get()).containsExactly("ab");
    }

    @Test
    void aDefaultNeedNotBeValidYet() {
        assertThat(form.both.name.get()).isEmpty();
    }

    @Test
    void whatTheValidatorMakesOfAValueIsChecked() {
        link.run(() -> form.both.size.set(13));

        assertThat(form.both.size.get()).isEqualTo(12);
    }

    @Test
    void aValueOfTheBrowserThatViolatesIsRefusedAndToldWithItsMessage() {
        browser.set("Form1", "size", "3");
        link.settle();

        assertThat(form.both.size.get()).isEqualTo(7);
        assertThat(form.heard).isEmpty();
        assertThat(browser.get("Form1", "size")).isEqualTo("7");
        assertThat(browser.takeNotes()).containsExactly("size 3", "size 7", "size : at least 5",
            "size refused: at least 5");
        assertThat(link.page.getRefusals()).as("refusals of abuse").isZero();
    }

    @Test
    void eachViolationIsToldWithThePathToIt() {
        link.inBrowser("model.address = { street: '', number: 1 }");
        link.inBrowser("model.addresses = [{ street: 'Road', number: 1 }, { street: ' ', number: 2 }]");
        link.inBrowser("model.tags = ['long', 'x']");

        assertThat(browser.takeNotes()).containsExactly(
            "address street: must be given", "address refused: street must be given",
            "addresses [1].street: must be given", "addresses refused: street must be given",
            "tags [1]: too short", "tags refused: too short");
    }

    @Test
    void aSubclassKeepsTheConstraintsOfItsSuperclass() {
        browser.load("dev/tandem/session/WideForm.js");
        link = new TwoSides<>(browser, WideForm.class);
        WideForm wide = link.page.app(WideForm.class);

        assertRefused(() -> wide.both.size.set(3), "at least 5");
    }

    @Test
    void aPropertyWithoutConstraintsHasNothingToCheck() {
        var properties = ModelCore.of(form).getDescriptor().properties();

        assertThat(properties.values()).filteredOn(p -> p.check() == null).extracting(PropertyDescriptor::name)
            .containsExactly("free");
    }

    private void assertRefused(Runnable set, String message) {
        link.run(() -> assertThatThrownBy(set::run).isInstanceOf(ConstraintViolationException.class).hasMessage(message));
    }
}
