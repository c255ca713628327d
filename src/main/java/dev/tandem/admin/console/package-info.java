/**
 * The admin console: an app at {@code /admin/}, written with Tandem. It is a jar of its own, as what is not in a WAR
 * cannot be attacked there. Each panel is a model that asks the sessions for what it shows, a page of it at a time.
 */
package dev.tandem.admin.console;
