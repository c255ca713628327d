/**
 * The files of a page: modules and style sheets, from the class path to content-hashed assets. Plain Java, no container.
 * {@link dev.tandem.asset.AssetStore} is the way in.
 */
package dev.tandem.asset;
