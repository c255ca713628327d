/**
 * What models and sessions stand on, and applications never touch: the session implements it, {@code Model} asks it. It
 * is the other half of the API, as {@code jakarta.enterprise.inject.spi} is of CDI's, and the two know each other.
 * Nothing here is promised to stay.
 */
package dev.tandem.spi;
