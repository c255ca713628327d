/**
 * The session of a browser tab: its life, and the body of its turn. {@code ClientSession} is put together from a visit,
 * models, a conversation and transfers, and {@code SessionRegistry} has all sessions. Plain Java: {@code web} brings
 * messages, {@code cdi} makes beans, and a test is both.
 */
package dev.tandem.session;
