package dev.tandem.session;

import dev.tandem.asset.Asset;

/**
 * The files that a page brings.
 *
 * @param script all modules of the models that it starts with, and the runtime
 * @param style their style sheets
 */
public record PageAssets(Asset script, Asset style) {
}
