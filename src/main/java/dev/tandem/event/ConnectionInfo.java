package dev.tandem.event;

import java.util.List;

/**
 * What one connection string of a handler leads to.
 *
 * @param connection the connection string
 * @param targets {@code type:label} of each event it is connected to
 */
public record ConnectionInfo(String connection, List<String> targets) {

    static ConnectionInfo of(Connection connection) {
        List<String> targets = connection.getSubscriptions().stream()
            .map(subscription -> subscription.getType().getName() + ":" + subscription.getLabel())
            .toList();
        return new ConnectionInfo(connection.getPath().text(), targets);
    }
}
