/**
 * The address of an app's page as a part of the app. {@link dev.tandem.route.Route} is a model like those of users,
 * made only of the API. What it costs is paid by pages that use it.
 */
package dev.tandem.route;
