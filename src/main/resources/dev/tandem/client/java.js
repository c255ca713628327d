/**
 * Java's semantics for modules that Tandem's compiler has written: what JavaScript does not do by itself, or does
 * differently. Lists and arrays are arrays, strings are strings, chars are strings of length 1, functional interfaces
 * are functions; maps, sets, streams and the like are classes, with the names that Java gives their methods.
 */
export * from "./java/errors.js";
export * from "./java/values.js";
export * from "./java/interfaces.js";
export * from "./java/numbers.js";
export * from "./java/text.js";
export * from "./java/objects.js";
export * from "./java/arrays.js";
export * from "./java/collections.js";
export * from "./java/lists.js";
export * from "./java/maps.js";
export * from "./java/sets.js";
export * from "./java/queues.js";
export * from "./java/functions.js";
export * from "./java/optional.js";
export * from "./java/streams.js";
export * from "./java/json.js";
