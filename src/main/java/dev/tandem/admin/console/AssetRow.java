package dev.tandem.admin.console;

import dev.tandem.Client;

/**
 * One asset by name.
 *
 * @param place where it is, for one that browsers load from elsewhere; empty for others
 * @param length characters of its text; less than 0 while nobody has asked for it
 * @param modules how many modules load it
 */
@Client
public record AssetRow(String name, String kind, String place, int length, int modules) {
}
