package dev.tandem;

import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.RetentionPolicy.RUNTIME;

import java.lang.annotation.Documented;
import java.lang.annotation.Retention;
import java.lang.annotation.Target;

/**
 * Lets the browser send files and other bytes to a method of a {@link Model}, which takes one {@link Upload}. In
 * {@link Model.JS} {@code upload("photo", file)} sends them; nothing else can be sent bytes.
 * <p>
 * The method runs in the session's turn, when the browser has announced the upload, and must say there what becomes of
 * the bytes: {@link Upload#read} or {@link Upload#receive}. What it returns, or its {@code CompletionStage} ends with,
 * is the browser's answer once all has been read. The message of a {@link RemoteException} reaches the browser; of any
 * other exception it learns only that the upload failed.
 * <p>
 * A browser's upload is refused when it is larger than {@code tandem.upload.max} or {@link #maxSize()}, or when as many
 * as {@code tandem.upload.parallel} of its session are under way.
 */
@Documented
@Retention(RUNTIME)
@Target(METHOD)
public @interface UploadHandler {

    /** The name by which the browser means this method; once in a model. */
    String value();

    /** The most bytes that an upload may have, where that is less than configured. */
    long maxSize() default Long.MAX_VALUE;
}
