/**
 * What administrators see of sessions and do to them: figures, models, messages, control. It reads what sessions count,
 * in their turn where it must be whole, and shows no secrets. Nothing here is made for a session that nobody looks at.
 */
package dev.tandem.monitor;
