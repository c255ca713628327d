package dev.tandem.session;

import java.util.List;

class WireLogs {
    void show(ClientSession session, long lastNumber) {
        //// 1
    }
}
