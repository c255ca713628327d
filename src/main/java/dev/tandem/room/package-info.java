/**
 * Rooms: who is in one, what was said in it, and how each member hears it where its code runs. They know sessions only
 * as places where code runs; the container's integration makes and ends them. Applications use {@link Rooms},
 * {@link Room}, {@link FromRoom}, {@link InRoom} and {@link Presence}; the others are no API.
 */
package dev.tandem.room;
