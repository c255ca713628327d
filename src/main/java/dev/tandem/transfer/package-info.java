/**
 * Bytes: what models send to their twins, what browsers upload, and the named data of a session. They go beside the
 * frames, as far as the other side has said that it takes them. {@code Transfers} and {@code NamedData} are the ways
 * in.
 */
package dev.tandem.transfer;
