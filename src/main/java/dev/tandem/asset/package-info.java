/**
 * The store of files: modules, style sheets and data, from the class path to content-hashed addresses. Plain Java, no
 * container. {@link dev.tandem.asset.AssetStore} is the way in.
 */
package dev.tandem.asset;
