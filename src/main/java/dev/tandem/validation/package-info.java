/** Constraints of Bean Validation on properties. The only package that needs {@code jakarta.validation}. */
package dev.tandem.validation;
