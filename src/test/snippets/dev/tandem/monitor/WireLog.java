package dev.tandem.monitor;

import java.util.List;

import dev.tandem.session.ClientSession;

class WireLogs {
    void show(ClientSession session, long lastNumber) {
        //// 1
    }
}
