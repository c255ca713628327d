/**
 * The sockets of pages, by Jakarta WebSocket. What arrives is counted and bounded here, part by part, before a session
 * hears of it: {@code SocketEndpoint} opens, {@code SocketReader} reads, {@code UnjoinedSockets} has those that have
 * not said hello. What servers do beside the standard is mended here, too.
 */
package dev.tandem.socket;
