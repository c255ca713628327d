/** What is configured: the keys, where their values come from, and the values. */
package dev.tandem.config;
