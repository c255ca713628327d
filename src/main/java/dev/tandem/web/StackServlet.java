package dev.tandem.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import dev.tandem.asset.AssetStore;
import dev.tandem.asset.StackTraces;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;

/** Answers the stack of an error in a page by that of its Java sources. For developers' machines only. */
final class StackServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int MAX_LENGTH = 64 * 1024;

    private final transient StackTraces traces;

    StackServlet(AssetStore store) {
        traces = new StackTraces(store);
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String stack = new String(request.getInputStream().readNBytes(MAX_LENGTH), StandardCharsets.UTF_8);
        PageHeaders.add(request, response);
        response.setContentType("text/plain;charset=UTF-8");
        response.getOutputStream().write(traces.toJava(stack).getBytes(StandardCharsets.UTF_8));
    }
}
