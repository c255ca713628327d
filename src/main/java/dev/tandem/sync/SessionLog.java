package dev.tandem.sync;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;

/** Where is told what goes wrong in a session; bounded, as browsers may cause it as often as they like. */
public interface SessionLog {

    /** Counts and tells that a browser was refused something. Used inside the session's turn. */
    void refuse(String why);

    /** Counts what a browser was refused, and has been told of. Used inside the session's turn. */
    void countRefusal(String why);

    /** Tells what a browser was refused. */
    void refused(Logger logger, Level level, String message);

    /** Tells of something that the application may want to mend. */
    void warn(Logger logger, String message);

    /** Tells and counts what the application's own code has thrown. */
    void failed(Logger logger, String message, Throwable error);
}
