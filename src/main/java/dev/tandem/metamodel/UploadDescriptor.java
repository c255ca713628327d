package dev.tandem.metamodel;

/**
 * One method that takes uploads.
 *
 * @param maxSize the most bytes that it takes
 * @param method takes the model and the upload
 */
public record UploadDescriptor(String name, long maxSize, RemoteDescriptor method) {
}
