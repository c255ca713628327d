/**
 * The apps of an application, and what it is put together from. {@code AppRegistry} has those that are served, by
 * annotation or by program, and exports them as pages that need no server. {@code Application} holds the parts.
 */
package dev.tandem.app;
