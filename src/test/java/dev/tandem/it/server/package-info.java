/**
 * A server to run applications on, for the showcase, the tests and the benchmark. Needs nothing but the JDK: the
 * showcase compiles this package only, so that a first look at Tandem downloads none of the libraries of the tests.
 */
package dev.tandem.it.server;
