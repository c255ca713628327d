package dev.tandem.admin;

import java.util.Comparator;
import java.util.List;

import dev.tandem.AppInfo;
import dev.tandem.app.Application;
import dev.tandem.monitor.ApplicationMetrics;
import dev.tandem.monitor.SessionControl;
import dev.tandem.monitor.SessionMetrics;
import dev.tandem.session.ClientSession;
import dev.tandem.session.ErrorGroup;

/** The {@link ApplicationMXBean} of an application: passes on to what counts and what operates. */
final class ApplicationManagement implements ApplicationMXBean {

    private static final int MAX_SESSIONS = 1_000;

    private final Application application;
    private final ApplicationMetrics statistics;
    private final SessionControl control;

    ApplicationManagement(Application application) {
        this.application = application;
        statistics = application.getMetrics();
        control = application.getControl();
    }

    @Override
    public List<String> getApps() {
        return application.apps().getApps().stream().map(AppInfo::name).toList();
    }

    @Override
    public List<SessionMetrics> getSessions() {
        return SessionMetrics.of(application.sessions()).stream()
            .sorted(Comparator.comparingLong(SessionMetrics::getStarted)).limit(MAX_SESSIONS).toList();
    }

    @Override
    public SessionMetrics findSession(String session) {
        ClientSession found = control.find(session);
        return found == null ? null : SessionMetrics.of(found);
    }

    @Override
    public boolean close(String session) {
        return control.close(session);
    }

    @Override
    public boolean reload(String session) {
        return control.reload(session);
    }

    @Override
    public boolean message(String session, String text) {
        return control.message(session, text);
    }

    @Override
    public int closeAll() {
        return control.closeAll();
    }

    @Override
    public int reloadAll() {
        return control.reloadAll();
    }

    @Override
    public int messageAll(String text) {
        return control.messageAll(text);
    }

    @Override
    public void setDraining(boolean on) {
        control.setDraining(on);
    }

    @Override
    public long getStarted() {
        return statistics.getStarted();
    }

    @Override
    public boolean isDraining() {
        return statistics.isDraining();
    }

    @Override
    public int getPendingSessions() {
        return statistics.getPendingSessions();
    }

    @Override
    public int getConnectedSessions() {
        return statistics.getConnectedSessions();
    }

    @Override
    public int getDisconnectedSessions() {
        return statistics.getDisconnectedSessions();
    }

    @Override
    public int getMaxSessions() {
        return statistics.getMaxSessions();
    }

    @Override
    public long getStartedSessions() {
        return statistics.getStartedSessions();
    }

    @Override
    public long getTurnedAwaySessions() {
        return statistics.getTurnedAwaySessions();
    }

    @Override
    public long getReturns() {
        return statistics.getReturns();
    }

    @Override
    public long getModels() {
        return statistics.getModels();
    }

    @Override
    public long getMessagesIn() {
        return statistics.getMessagesIn();
    }

    @Override
    public long getBytesIn() {
        return statistics.getBytesIn();
    }

    @Override
    public long getMessagesOut() {
        return statistics.getMessagesOut();
    }

    @Override
    public long getBytesOut() {
        return statistics.getBytesOut();
    }

    @Override
    public long getTurns() {
        return statistics.getTurns();
    }

    @Override
    public int getTurnThreads() {
        return statistics.getTurnThreads();
    }

    @Override
    public int getBusyTurnThreads() {
        return statistics.getBusyTurnThreads();
    }

    @Override
    public int getMaxTurnThreads() {
        return statistics.getMaxTurnThreads();
    }

    @Override
    public int getWaitingTurns() {
        return statistics.getWaitingTurns();
    }

    @Override
    public long getRefusals() {
        return statistics.getRefusals();
    }

    @Override
    public long getErrors() {
        return statistics.getErrors();
    }

    @Override
    public List<ErrorGroup> getErrorGroups() {
        return statistics.getErrorGroups();
    }

    @Override
    public List<ErrorGroup> getRefusalGroups() {
        return statistics.getRefusalGroups();
    }
}
