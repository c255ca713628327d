package dev.tandem.wire;

import java.util.List;

import jakarta.json.JsonArray;

/**
 * A frame from a browser.
 *
 * @param sequence its number
 * @param acknowledged number of the last frame that the browser has received
 * @param operations the operations, each an array that begins with its name
 */
public record Frame(long sequence, long acknowledged, List<JsonArray> operations) {
}
