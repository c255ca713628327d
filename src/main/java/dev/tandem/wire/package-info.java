/**
 * What crosses the wire: frames, operations and values, and the outbox that sends them. docs/protocol.md specifies it,
 * and {@code WireNames} holds each name once. Plain Java, which knows of models only that they have a reference.
 */
package dev.tandem.wire;
