/**
 * The turn of a session, in which its code runs, and the threads of an application. {@code Turn} takes what has arrived
 * together, {@code TurnPool} finds it a thread, and {@code TurnScope} is what code of a session sees of it. It also
 * bounds what logs and streams take, and knows nothing of models.
 */
package dev.tandem.turn;
