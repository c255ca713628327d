/**
 * Browser sides that are written by hand: finds the script beside a Java file and reads what it declares. For such a
 * model it writes the registration and the declarations of TypeScript. Nothing of JavaScript is translated here.
 */
package dev.tandem.compiler.script;
