/** What administrators see and do: the MXBean of an application. */
package dev.tandem.admin;
