package dev.tandem.metamodel;

/**
 * One method that takes uploads.
 *
 * @param maxSize the most bytes that it takes
 * @param method takes the model and the upload
 */
public record UploadPlan(String name, long maxSize, RemotePlan method) {
}
