/**
 * What administrators see and do: the MXBean of an application, its health and its metrics. All of it reads the figures
 * that {@code dev.tandem.session} keeps. MicroProfile and Micrometer are used where a server has them, and missed
 * nowhere else.
 */
package dev.tandem.admin;
