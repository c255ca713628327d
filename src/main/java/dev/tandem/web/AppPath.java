package dev.tandem.web;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/**
 * The path of a request below the context path, in two parts.
 *
 * @param name what stands between the first two slashes
 * @param rest what follows, with its slash; {@code null} when there is not even that
 */
record AppPath(String name, String rest) {

    /** @param path begins with a slash */
    static AppPath read(String path) {
        int slash = path.indexOf('/', 1);
        return slash < 0 ? new AppPath(path.substring(1), null)
            : new AppPath(path.substring(1, slash), path.substring(slash));
    }

    /** Tells whether the path ends in what looks like the name of a file. */
    boolean isFile() {
        String last = rest == null ? name : rest.substring(rest.lastIndexOf('/'));
        return last.indexOf('.') >= 0;
    }

    /** Returns where an app is, below the context path. */
    static String of(String appName) {
        return appName.isEmpty() ? "/" : "/" + URLEncoder.encode(appName, UTF_8) + "/";
    }
}
