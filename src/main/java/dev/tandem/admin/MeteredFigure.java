package dev.tandem.admin;

import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.tandem.monitor.ApplicationMetrics;

/**
 * A figure of an application as the metrics of a server know it.
 *
 * @param grows whether it counts what has happened so far, and never falls
 */
record MeteredFigure(String name, boolean grows, ToDoubleFunction<ApplicationMetrics> value) {

    static final List<MeteredFigure> ALL = List.of(
        new MeteredFigure("tandem.sessions.connected", false, ApplicationMetrics::getConnectedSessions),
        new MeteredFigure("tandem.sessions.pending", false, ApplicationMetrics::getPendingSessions),
        new MeteredFigure("tandem.sessions.disconnected", false, ApplicationMetrics::getDisconnectedSessions),
        new MeteredFigure("tandem.sessions.started", true, ApplicationMetrics::getStartedSessions),
        new MeteredFigure("tandem.sessions.turnedaway", true, ApplicationMetrics::getTurnedAwaySessions),
        new MeteredFigure("tandem.sessions.returned", true, ApplicationMetrics::getReturns),
        new MeteredFigure("tandem.models", false, ApplicationMetrics::getModels),
        new MeteredFigure("tandem.messages.in", true, ApplicationMetrics::getMessagesIn),
        new MeteredFigure("tandem.messages.out", true, ApplicationMetrics::getMessagesOut),
        new MeteredFigure("tandem.bytes.in", true, ApplicationMetrics::getBytesIn),
        new MeteredFigure("tandem.bytes.out", true, ApplicationMetrics::getBytesOut),
        new MeteredFigure("tandem.turns", true, ApplicationMetrics::getTurns),
        new MeteredFigure("tandem.turns.waiting", false, ApplicationMetrics::getWaitingTurns),
        new MeteredFigure("tandem.threads.busy", false, ApplicationMetrics::getBusyTurnThreads),
        new MeteredFigure("tandem.refusals", true, ApplicationMetrics::getRefusals),
        new MeteredFigure("tandem.errors", true, ApplicationMetrics::getErrors));
}
