/**
 * The bundler: puts modules in an order in which they can be loaded, and writes them as one. Of the library's own
 * modules a bundle gets only what is used, with short names. Not API; {@link dev.tandem.asset.AssetStore} serves what
 * is written here.
 */
package dev.tandem.bundle;
