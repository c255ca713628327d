package dev.tandem.admin;

import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterBeanDiscovery;
import jakarta.enterprise.inject.spi.Extension;

/** Tells the server of the application's health, where it has MicroProfile Health. */
public class HealthExtension implements Extension {

    void addChecks(@Observes AfterBeanDiscovery event) {
        if (OptionalApis.hasHealth()) {
            HealthChecks.add(event);
        }
    }
}
