/**
 * The models of a session and their twins in the browser. What happens to the one is told to the other: {@code
 * Synchronizer} says it, {@code Receiver} hears it, and {@code ModelCore} is what a live model stands on. {@code
 * ModelSpace} holds the parts together, and knows of its session only the turn.
 */
package dev.tandem.sync;
