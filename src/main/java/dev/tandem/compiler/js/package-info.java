/**
 * JavaScript as it is written: expressions with their precedence and the range of their values, the layout of text,
 * source maps and JSON. Nothing here knows Java. The translation puts modules together from it.
 */
package dev.tandem.compiler.js;
