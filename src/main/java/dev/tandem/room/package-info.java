/**
 * Rooms: who is in one, what was said in it, and how each member hears it where its code runs. They know sessions only
 * as places where code runs; the container's integration makes and ends them. It is no API: applications use {@link
 * dev.tandem.Rooms}.
 */
package dev.tandem.room;
