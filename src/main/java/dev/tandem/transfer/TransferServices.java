package dev.tandem.transfer;

import java.nio.file.Path;
import java.util.function.Supplier;

import dev.tandem.asset.AssetStore;
import dev.tandem.config.Configuration;
import dev.tandem.turn.StreamThreads;
import dev.tandem.wire.Budget;

/**
 * What the transfers of all sessions of an application share.
 *
 * @param uploaded the room for bytes of uploads that nobody has read yet
 * @param directory where is put what is too much for memory
 */
public record TransferServices(Configuration configuration, AssetStore assets, StreamThreads threads, Budget uploaded,
    Supplier<Path> directory) {
}
