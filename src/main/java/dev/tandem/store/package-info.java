/**
 * Stores of sessions that come with the library, and what seals the bodies that are given to any store. A store knows
 * keys, epochs and bytes. It knows nothing of what is in them, nor of sessions.
 */
package dev.tandem.store;
