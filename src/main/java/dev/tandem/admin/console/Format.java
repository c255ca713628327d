package dev.tandem.admin.console;

import dev.tandem.Client;
import dev.tandem.RawJs;

/** Numbers, sizes and times as people read them. */
@Client
public class Format {

    public static String number(double value) {
        return localized(value);
    }

    public static String rate(double value) {
        return value < 10 ? localized(Math.round(value * 10) / 10.0) : localized(Math.round(value));
    }

    public static String bytes(double value) {
        return value < 1000 ? localized(Math.round(value)) + " B"
            : value < 1000000 ? localized(Math.round(value / 100) / 10.0) + " kB"
            : value < 1000000000 ? localized(Math.round(value / 100000) / 10.0) + " MB"
            : localized(Math.round(value / 100000000) / 10.0) + " GB";
    }

    public static String millis(double value) {
        return value == 0 ? "–" : value < 10 ? localized(Math.round(value * 10) / 10.0) + " ms"
            : localized(Math.round(value)) + " ms";
    }

    /** Returns how long ago a time is, in milliseconds since 1970. */
    public static String age(double since) {
        int seconds = (int) Math.max(0, (now() - since) / 1000);
        return seconds < 60 ? seconds + " s" : seconds < 3600 ? seconds / 60 + " min"
            : seconds < 172800 ? seconds / 3600 + " h " + seconds / 60 % 60 + " min" : seconds / 86400 + " d";
    }

    @RawJs("return Date.now();")
    public static native double now();

    @RawJs("return new Date(time).toLocaleTimeString(undefined, {hour12: false});")
    public static native String clock(double time);

    @RawJs("return new Date(time).toLocaleString(undefined, {dateStyle: 'medium', timeStyle: 'medium'});")
    public static native String dateTime(double time);

    @RawJs("return value.toLocaleString();")
    static native String localized(double value);
}
