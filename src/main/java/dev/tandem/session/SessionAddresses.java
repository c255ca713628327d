package dev.tandem.session;

import dev.tandem.config.Addresses;

/** Where the browser of one session finds what is the session's, and what it shows. Any thread. */
final class SessionAddresses {

    private final ClientSession session;
    private volatile String key;

    SessionAddresses(ClientSession session) {
        this.session = session;
    }

    private String contextPath() {
        return session.getVisit().getVisitor().contextPath();
    }

    /**
     * Another than the id, which lets its owner join: addresses are logged by servers and proxies, and copied by
     * users.
     */
    private String key() {
        if (key == null) {
            synchronized (this) {
                key = key == null ? session.getRegistry().addAddressKey(session) : key;
            }
        }
        return key;
    }

    /** Sets what stands for the session in addresses; told before there are any. */
    void setKey(String newKey) {
        key = newKey;
    }

    /** Returns what stands for the session in addresses; {@code null} when there is none yet. */
    String getKnownKey() {
        return key;
    }

    /** Returns what the addresses of assets begin with. */
    String getAssets() {
        return contextPath() + session.getRegistry().getDeployment().assetPath();
    }

    /** Returns what the addresses of named data begin with, whosever it is. */
    String getAllData() {
        return contextPath() + Addresses.DATA;
    }

    /** Returns what the addresses of the session's named data begin with. */
    String getData() {
        return getAllData() + key() + "/";
    }

    /** Lets the browser make a request for its cookies, the so many-th. */
    void fetchCookies(int fetch) {
        String address = contextPath() + Addresses.COOKIES + key() + "/" + fetch;
        session.execute(() -> session.getModels().getModules().load(address));
    }
}
