package dev.tandem.socket;

import dev.tandem.wire.Account;

/** The beginning of a text message. */
final class PartialText extends PartialMessage<String> {

    private final StringBuilder text = new StringBuilder();

    PartialText(Account account) {
        super(account);
    }

    @Override
    void append(String part) {
        text.append(part);
    }

    @Override
    String whole(String last) {
        return text.append(last).toString();
    }

    @Override
    void clear() {
        text.setLength(0);
        text.trimToSize();
    }
}
