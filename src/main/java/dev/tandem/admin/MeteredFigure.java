package dev.tandem.admin;

import java.util.List;
import java.util.function.ToDoubleFunction;

import dev.tandem.session.ApplicationStatistics;

/**
 * A figure of an application as the metrics of a server know it.
 *
 * @param grows whether it counts what has happened so far, and never falls
 */
record MeteredFigure(String name, boolean grows, ToDoubleFunction<ApplicationStatistics> value) {

    static final List<MeteredFigure> ALL = List.of(
        new MeteredFigure("tandem.sessions.connected", false, ApplicationStatistics::getConnectedSessions),
        new MeteredFigure("tandem.sessions.pending", false, ApplicationStatistics::getPendingSessions),
        new MeteredFigure("tandem.sessions.disconnected", false, ApplicationStatistics::getDisconnectedSessions),
        new MeteredFigure("tandem.sessions.started", true, ApplicationStatistics::getStartedSessions),
        new MeteredFigure("tandem.sessions.turnedaway", true, ApplicationStatistics::getTurnedAwaySessions),
        new MeteredFigure("tandem.models", false, ApplicationStatistics::getModels),
        new MeteredFigure("tandem.messages.in", true, ApplicationStatistics::getMessagesIn),
        new MeteredFigure("tandem.messages.out", true, ApplicationStatistics::getMessagesOut),
        new MeteredFigure("tandem.bytes.in", true, ApplicationStatistics::getBytesIn),
        new MeteredFigure("tandem.bytes.out", true, ApplicationStatistics::getBytesOut),
        new MeteredFigure("tandem.turns", true, ApplicationStatistics::getTurns),
        new MeteredFigure("tandem.turns.waiting", false, ApplicationStatistics::getWaitingTurns),
        new MeteredFigure("tandem.threads.busy", false, ApplicationStatistics::getBusyTurnThreads),
        new MeteredFigure("tandem.refusals", true, ApplicationStatistics::getRefusals),
        new MeteredFigure("tandem.errors", true, ApplicationStatistics::getErrors));
}
