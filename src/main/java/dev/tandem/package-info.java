/**
 * What an application imports: models, their properties, emitters and handlers, and the sessions that they live in.
 * Begin with {@link dev.tandem.Model}; docs/guide.md tells the rest in order. These types import nothing else of
 * Tandem: the other packages implement them, and only {@code asset}, {@code config} and {@code route} have more to use.
 */
package dev.tandem;
