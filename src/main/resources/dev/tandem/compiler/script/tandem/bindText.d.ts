// What hand-written browser sides of models import from "tandem/bindText": types for editors, never served.

import { Model } from "../tandem.js";

/**
 * Binds a text field to a property: each shows what the other has. Caret, selection, undo and input methods stay whole, and
 * a value that is refused stays in the field, together with the reason.
 *
 * @param name of a property of the model that holds text
 * @param on when the property is set: with each letter, as by default, or when the user is done
 */
export function bindText(model: Model, field: HTMLInputElement | HTMLTextAreaElement, name: string,
    on?: "input" | "change"): void;
