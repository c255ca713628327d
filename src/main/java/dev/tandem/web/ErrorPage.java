package dev.tandem.web;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

import jakarta.servlet.http.HttpServletResponse;

/** A short page that says what is wrong. */
final class ErrorPage {

    private ErrorPage() {
    }

    /** @param error whose stack trace is shown; {@code null} where that is nobody's business */
    static void write(HttpServletResponse response, int status, String message, Throwable error) throws IOException {
        response.setStatus(status);
        Html.begin(response, String.valueOf(status)).append("<h1>").append(String.valueOf(status)).append("</h1>\n<p>")
            .append(Html.escape(message)).append("</p>\n").append(error == null ? "" : trace(error))
            .append("</body>\n</html>\n");
    }

    private static String trace(Throwable error) {
        StringWriter text = new StringWriter();
        error.printStackTrace(new PrintWriter(text));
        return "<pre>" + Html.escape(text.toString()) + "</pre>\n";
    }
}
