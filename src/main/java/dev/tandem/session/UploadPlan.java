package dev.tandem.session;

/**
 * One method that takes uploads.
 *
 * @param maxSize the most bytes that it takes
 * @param method takes the model and the upload
 */
record UploadPlan(String name, long maxSize, RemotePlan method) {
}
