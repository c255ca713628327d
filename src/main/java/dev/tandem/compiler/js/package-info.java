/**
 * JavaScript as it is written: expressions made of nodes and their printer, the layout of text, source maps and JSON.
 * Nothing here knows Java. The translation puts modules together from it.
 */
package dev.tandem.compiler.js;
