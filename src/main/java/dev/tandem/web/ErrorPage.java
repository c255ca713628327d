package dev.tandem.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.regex.Pattern;

import jakarta.servlet.http.HttpServletResponse;

/** A short page that says what is wrong. */
final class ErrorPage {

    private static final Pattern CODE = Pattern.compile("TANDEM-\\d{4}: ");

    private ErrorPage() {
    }

    /**
     * @param message shown without its code, which only those who operate the server can look up
     * @param error whose stack trace is shown; {@code null} where that is nobody's business
     */
    static void write(HttpServletResponse response, int status, String message, Throwable error) throws IOException {
        response.setStatus(status);
        Html.begin(response, String.valueOf(status)).append("<h1>").append(String.valueOf(status)).append("</h1>\n<p>")
            .append(Html.escape(error == null ? withoutCode(message) : message)).append("</p>\n").append(error == null ? "" : trace(error))
            .append("</body>\n</html>\n");
    }

    static String withoutCode(String message) {
        String text = CODE.matcher(message).replaceAll("");
        return text.isEmpty() ? text : text.substring(0, 1).toUpperCase(Locale.ENGLISH) + text.substring(1);
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return "<pre>" + Html.escape(text.toString()) + "</pre>\n";
    }
}
