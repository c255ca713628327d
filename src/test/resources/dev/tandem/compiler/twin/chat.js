import { Model, emitter, prop, readonly } from "tandem";
import { bindText } from "tandem/bindText";
import { button, element, input, labelled, pageHeader, text } from "./html.js";

const NAME_LENGTH = 24;
const TEXT_LENGTH = 500;

/** The showcase's Chat, as one would write it by hand for Tandem's runtime. */
export class Chat extends Model {

    static {
        Model.define(Chat, {
            name: "dev.tandem.showcase.Chat",
            both: {
                name: prop("", (name) => {
                    if (name.length > NAME_LENGTH) {
                        throw new Error(`a name has at most ${NAME_LENGTH} characters`);
                    }
                    return name.trim();
                }),
                online: readonly(() => []),
                history: readonly(() => []),
            },
            emitters: {
                came: emitter(),
                said: emitter(),
            },
            handlers: {
                showPeople: ["online"],
                showHistory: ["history"],
                showNew: ["heard"],
            },
            hears: ["dev.tandem.showcase.Chat.heard"],
        });
    }

    init() {
        this.messages = element("ol", "card messages");
        this.messages.setAttribute("role", "log");
        this.messages.setAttribute("aria-label", "Messages");
        this.messages.tabIndex = 0;

        this.people = element("ul", "people");
        this.nameInput = input("text");
        this.nameInput.maxLength = NAME_LENGTH;
        this.nameInput.setAttribute("autocomplete", "nickname");
        bindText(this, this.nameInput, "name", "change");
        const side = element("aside", "card");
        side.append(labelled("Your name", this.nameInput), text("h2", "", "Online"), this.people);

        const main = element("main", "chat");
        main.append(this.messages, side, this.createForm());
        const header = pageHeader("Chat", "Open this page in a second tab, or send its address to somebody.");
        document.body.append(header, main);
        this.text.focus();
        this.came(true);
    }

    createForm() {
        this.text = input("text");
        this.text.maxLength = TEXT_LENGTH;
        this.text.setAttribute("aria-label", "Message");
        this.text.setAttribute("autocomplete", "off");
        this.text.placeholder = "Say something";
        const send = button("Send");
        send.setAttribute("type", "submit");
        const form = element("form", "say");
        form.append(this.text, send);
        this.listen(form, "submit", (event) => {
            event.preventDefault();
            if (this.text.value.trim() !== "") {
                this.said(this.text.value);
                this.text.value = "";
            }
        });
        return form;
    }

    showPeople() {
        this.people.replaceChildren();
        for (const person of this.online) {
            this.people.append(text("li", "", person));
        }
    }

    showHistory() {
        this.messages.replaceChildren();
        for (const message of this.history) {
            this.show(message);
        }
    }

    showNew(...events) {
        for (const event of events) {
            this.show(event.value);
        }
    }

    show(message) {
        const { messages } = this;
        const atEnd = messages.scrollHeight - messages.scrollTop - messages.clientHeight < 40;
        const item = element("li", "message");
        item.append(text("b", "", message.name), text("time", "muted", clock(message.time)), text("p", "", message.text));
        messages.append(item);
        if (atEnd) {
            messages.scrollTop = messages.scrollHeight;
        }
    }
}

function clock(time) {
    return new Date(time).toLocaleTimeString(undefined, { hour: "2-digit", minute: "2-digit" });
}
