package dev.tandem.transfer;

import java.nio.ByteBuffer;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;

import dev.tandem.asset.DataNames;
import dev.tandem.config.Settings;
import dev.tandem.metamodel.UploadDescriptor;
import dev.tandem.sync.CallAnswers;
import dev.tandem.sync.ModelCore;
import dev.tandem.sync.ModelSpace;
import dev.tandem.turn.StreamThreads;
import dev.tandem.wire.Account;
import dev.tandem.wire.FrameReader;
import dev.tandem.wire.LogText;
import dev.tandem.wire.ValueReader;
import dev.tandem.wire.WireException;
import dev.tandem.wire.WireNames;
import jakarta.json.JsonArray;
import jakarta.json.JsonValue;

/**
 * The uploads of one session. Used inside the turn, but for {@link #receive}, which the connection calls: bytes need no
 * turn.
 */
public final class Uploads {

    private static final int MAX_TEXT_LENGTH = 255;

    /** Uploads that have ended, of which some bytes may still be on their way. */
    private static final int MAX_ENDED = 100;

    private final ModelSpace space;
    private final TransferServices services;
    private final TransferLine line;
    private final CallAnswers answers;
    private final ValueReader metaReader;
    private final Map<Long, IncomingUpload> active = new ConcurrentHashMap<>();
    private final Map<Long, Runnable> consumers = new HashMap<>();
    private final Map<Long, Long> allowances = new LinkedHashMap<>();
    private Account account;
    private long lastNumber;

    Uploads(ModelSpace space, TransferServices services, TransferLine line) {
        this.space = space;
        this.services = services;
        this.line = line;
        answers = space.getAnswers();
        metaReader = space.getServices().valueTypes().getReader("java.util.Map<java.lang.String,java.lang.Object>",
            Uploads.class.getClassLoader());
    }

    // What the browser says ------------------------------------------------------------------------------------------

    /** The browser begins an upload, or gives it up. */
    void receive(long number, String kind, JsonArray operation) {
        switch (kind) {
            case WireNames.DATA_BEGIN -> begin(number, operation);
            case WireNames.DATA_FAIL -> giveUp(number);
            default -> throw new WireException("unknown operation of an upload");
        }
    }

    private void begin(long number, JsonArray operation) {
        if (number <= lastNumber || number > 0xFFFF_FFFFL) {
            throw new WireException("an upload that had been begun before");
        }
        lastNumber = number;
        UploadDescriptor descriptor;
        IncomingUpload upload;
        ModelCore core;
        try {
            core = space.find(FrameReader.text(operation, 3));
            if (core == null) {
                answers.refuseDisposed(number);
                return;
            }
            descriptor = find(core, FrameReader.text(operation, 4));
            upload = read(number, core, operation);
        }
        catch (WireException e) {
            answers.refuse(number);
            throw e;
        }
        if (!space.getAccess().allows(descriptor.method(), core.getId())) {
            answers.refuseNotAllowed(number, "an upload that is not allowed");
            return;
        }
        long max = Math.min(descriptor.maxSize(), services.configuration().get(Settings.UPLOAD_MAX));
        if (upload.getSize() > max) {
            answers.refuse(number, Messages.uploadTooBig(max));
        }
        else if (active.size() >= services.configuration().get(Settings.UPLOAD_PARALLEL)) {
            answers.refuse(number, Messages.tooManyUploads(active.size()));
        }
        else {
            active.put(number, upload);
            handle(core, descriptor, upload);
        }
    }

    private static UploadDescriptor find(ModelCore core, String name) {
        UploadDescriptor descriptor = core.getDescriptor().calls().upload(name);
        if (descriptor == null) {
            throw new WireException("upload '" + LogText.brief(name) + "' to " + core.getId() + " is not declared");
        }
        return descriptor;
    }

    @SuppressWarnings("unchecked")
    private IncomingUpload read(long number, ModelCore core, JsonArray operation) {
        Object meta = metaReader.read(operation.size() > 8 ? operation.get(8) : JsonValue.NULL,
            space.getReferences());
        return new IncomingUpload(this, space, number, core.getId(),
            DataNames.fileName(FrameReader.text(operation, 6)),
            clean(FrameReader.text(operation, 7)), FrameReader.count(operation, 5),
            meta == null ? Map.of() : (Map<String, Object>) meta);
    }

    private static String clean(String text) {
        String printable = text.replaceAll("\\p{Cntrl}", "");
        return printable.length() <= MAX_TEXT_LENGTH ? printable : printable.substring(0, MAX_TEXT_LENGTH);
    }

    private void handle(ModelCore core, UploadDescriptor descriptor, IncomingUpload upload) {
        Object result;
        try {
            result = descriptor.method().invoke(core.getModel(), new Object[] { upload });
        }
        catch (Throwable e) {
            fail(upload, e);
            return;
        }
        CompletableFuture<?> reading = upload.getEnd();
        boolean isStage = result instanceof CompletionStage;
        if (reading == null && !isStage) {
            fail(upload, Messages.uploadWithoutReader(core.getId() + "." + descriptor.method().name()));
            return;
        }
        CompletionStage<?> answer = isStage ? (CompletionStage<?>) result : CompletableFuture.completedFuture(result);
        answer.whenComplete((value, error) -> inTurn(() -> answered(upload, value, error)));
    }

    /** The method has its answer, which counts when all has been read. */
    private void answered(IncomingUpload upload, Object value, Throwable error) {
        CompletableFuture<?> reading = upload.getEnd();
        if (error != null) {
            fail(upload, CallAnswers.cause(error));
        }
        else if (reading == null) {
            fail(upload, Messages.uploadWithoutReader(upload.toString()));
        }
        else {
            reading.whenComplete((nothing, failure) -> inTurn(() -> {
                if (failure != null) {
                    fail(upload, CallAnswers.cause(failure));
                }
                else if (remove(upload, "it has ended")) {
                    answers.answer(upload.toString(), upload.getNumber(), value, null);
                }
            }));
        }
    }

    /** The browser has cancelled it, and wants no answer. */
    private void giveUp(long number) {
        IncomingUpload upload = active.get(number);
        if (upload != null) {
            remove(upload, "the browser has cancelled it");
        }
        else if (number > lastNumber) {
            throw new WireException("an upload that was not begun");
        }
    }

    // Bytes ----------------------------------------------------------------------------------------------------------

    /** What is wrong with a message. */
    public enum Problem {
        /** It is not understood. */
        MALFORMED,
        /** It is more than the browser may send. */
        TOO_MUCH,
        /** It is one of very many that hold very little. */
        TOO_SMALL
    }

    /** Takes a binary message, on the connection's thread. Returns what is wrong with it, or {@code null}. */
    Problem receive(ByteBuffer message) {
        if (message.remaining() <= Chunks.HEADER) {
            return Problem.MALFORMED;
        }
        long number = message.getInt() & 0xFFFF_FFFFL;
        IncomingUpload upload = active.get(number);
        if (upload == null) {
            return useAllowance(number, message.remaining());
        }
        Account room = account();
        int size = IncomingUpload.sizeOf(message);
        if (!room.take(size)) {
            return null;
        }
        Problem problem = upload.add(message);
        if (problem != null) {
            room.release(size);
            return problem;
        }
        upload.tellProgress();
        if (upload.beginConsuming()) {
            space.getScope().execute(() -> {
                upload.endConsuming();
                consume(number);
            });
        }
        return null;
    }

    /** What was on its way when the upload ended is no fault. */
    private Problem useAllowance(long number, int length) {
        synchronized (allowances) {
            Long left = allowances.get(number);
            if (left == null) {
                return Problem.MALFORMED;
            }
            if (left < length) {
                return Problem.TOO_MUCH;
            }
            allowances.put(number, left - length);
            return null;
        }
    }

    private void consume(long number) {
        Runnable consumer = consumers.get(number);
        if (consumer != null) {
            consumer.run();
        }
    }

    void addConsumer(long number, Runnable consumer) {
        inTurn(() -> {
            consumers.put(number, consumer);
            consumer.run();
        });
    }

    private synchronized Account account() {
        if (account == null) {
            account = line.openAccount(services.uploaded());
        }
        return account;
    }

    void release(long size) {
        account().release(size);
    }

    void addGrant(long number, long granted, long received) {
        if (active.containsKey(number)) {
            space.getOperations().upload(number, granted, received);
        }
    }

    /** Goes on over another connection; returns the bytes that have come of each. */
    Map<Long, Long> resume(long now) {
        Map<Long, Long> received = new HashMap<>();
        active.forEach((number, upload) -> received.put(number, upload.resume(now)));
        return received;
    }

    // The end --------------------------------------------------------------------------------------------------------

    /** Ends an upload, and answers by what went wrong. */
    void fail(IncomingUpload upload, Throwable error) {
        if (remove(upload, String.valueOf(error.getMessage()))) {
            answers.answer(upload.toString(), upload.getNumber(), null, error);
        }
    }

    private boolean remove(IncomingUpload upload, String reason) {
        IncomingUpload present;
        synchronized (allowances) {
            // Together, so that no message finds neither.
            allowances.put(upload.getNumber(), 0L);
            present = active.remove(upload.getNumber());
            allowances.put(upload.getNumber(), upload.close(reason));
            if (allowances.size() > MAX_ENDED) {
                allowances.remove(allowances.keySet().iterator().next());
            }
        }
        consumers.remove(upload.getNumber());
        return present != null;
    }

    void giveUp(String model) {
        for (IncomingUpload upload : List.copyOf(active.values())) {
            if (upload.getModel().equals(model)) {
                fail(upload, CallAnswers.disposed());
            }
        }
    }

    void tick(long now, long timeout) {
        for (IncomingUpload upload : List.copyOf(active.values())) {
            if (upload.isStalled(now, timeout)) {
                fail(upload, Messages.uploadStalled());
            }
        }
    }

    /** The end of the session. */
    void giveUpAll() {
        List.copyOf(active.values()).forEach(upload -> remove(upload, "the session has ended"));
        account().close();
    }

    StreamThreads getThreads() {
        return services.threads();
    }

    String getNetwork() {
        return line.getNetwork();
    }

    void inTurn(Runnable task) {
        if (space.getScope().isCurrent()) {
            task.run();
        }
        else {
            space.getScope().executeAnyway(task);
        }
    }
}
