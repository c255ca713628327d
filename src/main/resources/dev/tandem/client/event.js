/**
 * Properties, emitters and handlers of one side; the same semantics as the Java package dev.tandem.event, held together
 * by one table of test cases. Knows nothing of models, sessions or the wire.
 */

export { equals } from "./equals.js";
export { EventLoop } from "./event-loop.js";
export { EventNode } from "./event-node.js";
export { HandlerNode } from "./handler.js";
