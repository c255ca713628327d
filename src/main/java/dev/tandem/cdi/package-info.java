/**
 * The portable extension: it discovers models and apps, and makes the one as beans and serves the other. It owns the
 * scope of {@link dev.tandem.ClientSessionScoped}. What is wrong with an application fails its deployment here, all
 * problems at once.
 */
package dev.tandem.cdi;
