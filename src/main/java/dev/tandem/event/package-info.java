/**
 * Properties, emitters, connection strings and dispatch of one side; plain Java without a container. The browser's
 * {@code client/event.js} has the same semantics, held together by one table of test cases. Handlers run in the
 * {@link dev.tandem.event.EventLoop} of their session, each once with all its events.
 */
package dev.tandem.event;
