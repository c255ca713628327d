/**
 * Shows what an administrator has to say, until the user puts it away. The server puts the text in place; each text is a
 * module, loaded when it is sent. The looks are in `tandem.css`.
 */
export default function show() {
    const list = document.querySelector(".tandem-notices") ?? newList();
    const notice = document.createElement("div");
    notice.className = "tandem-notice";
    const message = document.createElement("p");
    message.textContent = "TEXT";
    const button = document.createElement("button");
    button.type = "button";
    button.textContent = "Close";
    button.addEventListener("click", () => notice.remove());
    notice.append(message, button);
    list.append(notice);
}

/** A live region speaks of what comes into it; it must be there before. */
function newList() {
    const list = document.createElement("div");
    list.className = "tandem-notices";
    list.setAttribute("role", "status");
    list.setAttribute("aria-label", "Messages of the administrator");
    document.body.append(list);
    return list;
}
