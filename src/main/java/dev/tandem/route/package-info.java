/** The address of an app's page as a part of the app. */
package dev.tandem.route;
