/**
 * What a request tells of who makes it: the address that it came from and to, proxies considered, the browser's own
 * cookie, and who is signed in. Servlets and sockets ask here, so that both find the same. No API.
 */
package dev.tandem.request;
