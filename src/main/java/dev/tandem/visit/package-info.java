/**
 * Who has asked for a page: the caller and what the container knows of them, the browser, its cookies. A
 * {@code Visitor} is read from the request once, and stays what it was. Cookies are signed here, as sockets bring none.
 */
package dev.tandem.visit;
