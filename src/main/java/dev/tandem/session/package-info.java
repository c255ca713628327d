/**
 * The session of a browser tab: its turn, its models, its life, and what it keeps. {@code ClientSession} is one of
 * them, {@code SessionManager} has all. Plain Java: {@code web} brings messages, {@code cdi} makes beans, and a test is
 * both.
 */
package dev.tandem.session;
