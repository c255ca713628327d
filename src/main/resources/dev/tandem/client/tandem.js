/** What modules import as "tandem". */
export { emitter, prop, readonly } from "./definition.js";
export { Model } from "./model.js";
