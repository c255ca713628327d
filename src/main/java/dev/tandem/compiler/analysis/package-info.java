/**
 * What the compiler knows of the Java that it compiles: trees and types as javac has them, and what a class, field or
 * method is for Tandem. It asks and tells, and writes nothing. All phases stand on it.
 */
package dev.tandem.compiler.analysis;
