/**
 * Pages, files, data and the socket, by Jakarta Servlet and WebSocket. {@code TandemListener} puts an application
 * together when it starts and takes it apart at its end. What arrives is counted and bounded here, before a session
 * hears of it.
 */
package dev.tandem.web;
