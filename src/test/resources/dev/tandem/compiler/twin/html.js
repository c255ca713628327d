export function element(tag, className) {
    const element = document.createElement(tag);
    element.className = className;
    return element;
}

export function text(tag, className, text) {
    const node = element(tag, className);
    node.textContent = text;
    return node;
}

export function input(type) {
    const input = document.createElement("input");
    input.type = type;
    return input;
}

export function button(label) {
    const button = text("button", "button", label);
    button.setAttribute("type", "button");
    return button;
}

export function link(className, label, url) {
    const link = text("a", className, label);
    link.setAttribute("href", url);
    return link;
}

/** The input inside its label. */
export function labelled(label, input) {
    const field = element("label", "field");
    field.append(text("span", "", label), input);
    return field;
}

/** The head of an app's page, with the way back to the list of apps. */
export function pageHeader(title, line) {
    const header = element("header", "page-header");
    header.append(link("back", "← All apps", "../"), text("h1", "", title), text("p", "muted", line));
    return header;
}
