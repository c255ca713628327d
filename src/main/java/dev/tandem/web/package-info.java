/**
 * Pages, files and data, by Jakarta Servlet. {@code TandemListener} puts an application together when it starts, its
 * sockets included, and takes it apart at its end. {@code AppFilter} finds who answers a request.
 */
package dev.tandem.web;
