/**
 * Properties, emitters, connection strings and dispatch of one side; plain Java without a container. The browser's
 * {@code client/event.js} has the same semantics, held together by one table of test cases.
 */
package dev.tandem.event;
