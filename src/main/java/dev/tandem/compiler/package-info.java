/**
 * The annotation processor: it reads what javac has analysed and writes an ES module and metadata for each class that
 * holds models. {@code ModelProcessor} is javac's side, {@code ModuleCompiler} leads through the phases, each a
 * package: {@code rules} checks, {@code translate} translates, {@code script} writes what hand-written browser sides
 * need. The rest writes what the server reads: the description of a module and the index of all.
 */
package dev.tandem.compiler;
