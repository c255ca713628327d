/**
 * JavaScript as nodes, of expressions, statements and classes, and their printer, which also tells what the source map
 * says; string literals and JSON. Nothing here knows Java. The translation puts modules together from it.
 */
package dev.tandem.compiler.js;
