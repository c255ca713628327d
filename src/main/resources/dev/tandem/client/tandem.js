/** What modules import as "tandem". */
export { emitter, listProp, mapProp, prop, readonly, readonlyList, readonlyMap } from "./definition.js";
export { Model } from "./model.js";
