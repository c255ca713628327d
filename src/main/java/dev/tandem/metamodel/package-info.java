/**
 * What an application's model classes are: their properties, emitters, handlers and methods, and who may use them. The
 * compiler writes it beside the classes, {@code ModelIndex} finds it, and {@code ModelDescriptors} makes a descriptor
 * of each class, once, at deployment. What does not fit is told then, all problems at once.
 */
package dev.tandem.metamodel;
