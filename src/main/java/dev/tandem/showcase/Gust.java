package dev.tandem.showcase;

import dev.tandem.Client;

/**
 * What the {@link WindStation} measured at one moment.
 *
 * @param time seconds since 1970
 * @param mean the wind's speed, m/s
 * @param peak its strongest gust, m/s
 */
@Client
public record Gust(double time, double mean, double peak) {
}
