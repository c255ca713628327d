/**
 * Apps that show what Tandem does, in the WAR only. Each shows its own source in its page. What users may import they
 * may, so they are written as a user would write them.
 */
package dev.tandem.showcase;
