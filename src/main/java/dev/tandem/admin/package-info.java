/** What administrators see and do: the MXBean of an application, its health and its metrics. */
package dev.tandem.admin;
