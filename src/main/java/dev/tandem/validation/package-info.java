/**
 * Constraints of Bean Validation on properties. The only package that needs {@code jakarta.validation}. Where a server
 * has it, the container's extension brings this one in; where it has not, nothing here is loaded.
 */
package dev.tandem.validation;
