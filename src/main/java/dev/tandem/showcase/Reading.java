package dev.tandem.showcase;

import dev.tandem.Client;

/**
 * What the server was busy with at one moment.
 *
 * @param cpu load of all processors, 0 to 100 %
 * @param memory heap in use, MB
 * @param maxMemory heap at most, MB
 */
@Client
public record Reading(double cpu, double memory, double maxMemory) {
}
