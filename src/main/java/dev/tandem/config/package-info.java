/**
 * What is configured: the keys, where their values come from, and the values. {@link dev.tandem.config.Settings} has
 * the keys, one constant each, and {@link dev.tandem.config.Configuration} the values in force. docs/configuration.md
 * is the same list, held to it by a test.
 */
package dev.tandem.config;
