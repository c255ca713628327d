package dev.tandem.transfer;

import java.io.InputStream;
import java.net.URI;
import java.util.Locale;
import java.util.Map;

import dev.tandem.Transfer;
import dev.tandem.config.Settings;
import dev.tandem.spi.DataSender;
import dev.tandem.wire.WireNames;

/** Sends data to the twin of one model. Used inside the session's turn. */
record ModelSender(Transfers transfers, String model) implements DataSender {

    @Override
    public Transfer send(byte[] data, Map<String, ?> meta) {
        requireModule();
        return transfers.downloads().send(model, data, meta);
    }

    @Override
    public Transfer send(InputStream data, Map<String, ?> meta) {
        requireModule();
        return transfers.downloads().send(model, data, meta);
    }

    @Override
    public void send(String url, Map<String, ?> meta) {
        check(url, transfers.getServices());
        requireModule();
        transfers.getSpace().getOperations().data(0, WireNames.DATA_FETCH, model, url, meta == null ? Map.of() : meta);
    }

    private void requireModule() {
        transfers.getSpace().getModules().require(WireNames.OP_DATA);
    }

    /** What the page's policy would not let through is refused here, where somebody sees why. */
    static void check(String url, TransferServices services) {
        URI uri;
        try {
            uri = URI.create(url);
        }
        catch (IllegalArgumentException e) {
            throw Messages.badDataUrl(url);
        }
        boolean isPath = !uri.isAbsolute() && uri.getRawAuthority() == null && uri.getRawPath() != null
            && uri.getRawPath().startsWith("/");
        if (isPath) {
            return;
        }
        String scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || uri.getRawAuthority() == null) {
            throw Messages.badDataUrl(url);
        }
        String origin = scheme + "://" + uri.getRawAuthority().toLowerCase(Locale.ROOT);
        if (!services.configuration().get(Settings.DATA_ORIGINS).contains(origin)) {
            throw Messages.foreignDataUrl(url, Settings.DATA_ORIGINS.getName(), origin);
        }
    }
}
