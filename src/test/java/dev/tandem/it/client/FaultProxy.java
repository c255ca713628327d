package dev.tandem.it.client;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A network between clients and a server that breaks when the test wants it to.
 *
 * <pre>{@code
 * try (FaultProxy network = FaultProxy.to(app.url("ledger/"))) {
 *     Tab tab = browser.open(network.url());
 *     network.cut();
 *     ...
 * }
 * }</pre>
 */
public final class FaultProxy implements AutoCloseable {

    private static final int BUFFER = 16 * 1024;

    private final URI target;
    private final ServerSocket server;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final Object stall = new Object();
    private volatile boolean isDown;
    private volatile boolean isStalled;

    private FaultProxy(URI target) throws IOException {
        this.target = target;
        server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        start(this::accept);
    }

    /** Begins to lead to the server of an address. */
    public static FaultProxy to(URI target) throws IOException {
        return new FaultProxy(target);
    }

    /** Returns the address that leads to the target. */
    public URI url() {
        return URI.create("http://localhost:" + server.getLocalPort() + target.getRawPath());
    }

    /** Breaks all connections, at any byte. */
    public void cut() {
        open.forEach(FaultProxy::close);
    }

    /** Breaks all connections, and makes none until {@link #up()}. */
    public void down() {
        isDown = true;
        cut();
    }

    /** Lets connections be made again. */
    public void up() {
        isDown = false;
    }

    /** Lets nothing through any more, without a word to either side, until the connections are cut. */
    public void stall() {
        isStalled = true;
    }

    /** Lets what waits through. */
    public void flow() {
        synchronized (stall) {
            isStalled = false;
            stall.notifyAll();
        }
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                if (isDown) {
                    close(client);
                }
                else {
                    lead(client);
                }
            }
            catch (IOException e) {
                // The target is away, or this is closed.
            }
        }
    }

    private void lead(Socket client) throws IOException {
        Socket upstream;
        try {
            upstream = new Socket(target.getHost(), target.getPort());
        }
        catch (IOException e) {
            close(client);
            throw e;
        }
        client.setTcpNoDelay(true);
        upstream.setTcpNoDelay(true);
        open.add(client);
        open.add(upstream);
        start(() -> copy(client, upstream));
        start(() -> copy(upstream, client));
    }

    private void copy(Socket from, Socket to) {
        byte[] buffer = new byte[BUFFER];
        try (InputStream in = from.getInputStream(); OutputStream out = to.getOutputStream()) {
            for (int length = in.read(buffer); length >= 0; length = in.read(buffer)) {
                awaitFlow();
                out.write(buffer, 0, length);
            }
        }
        catch (IOException | InterruptedException e) {
            // Cut.
        }
        for (Socket end : new Socket[] {from, to}) {
            close(end);
            open.remove(end);
        }
    }

    private void awaitFlow() throws InterruptedException {
        synchronized (stall) {
            while (isStalled) {
                stall.wait();
            }
        }
    }

    private static void close(Socket socket) {
        try {
            socket.close();
        }
        catch (IOException e) {
            // It is closed already.
        }
    }

    private static void start(Runnable task) {
        Thread thread = new Thread(task, "fault-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
        flow();
    }
}
