package dev.tandem.compiler.js;

/**
 * A place in a module that comes from one in the source; all count from 0.
 *
 * @param line in the module
 * @param column in the module
 * @param sourceLine in the source
 * @param sourceColumn in the source
 */
record Place(int line, int column, int sourceLine, int sourceColumn) {
}
