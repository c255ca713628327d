package dev.tandem.it.server;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A TomEE, run from the unpacked distribution with a base of its own and managed through Tomcat's manager. */
final class TomEEServer extends Server {

    private static final Duration START_TIMEOUT = Duration.ofSeconds(120);
    private static final String USERS = """
        <tomcat-users xmlns="http://tomcat.apache.org/xml" version="1.0">
            <user username="%s" password="%s" roles="manager-script"/>
        </tomcat-users>
        """.formatted(AdministrationClient.USER, AdministrationClient.PASSWORD);

    /** What is logged of applications, which goes to a file of its own. */
    private static final String APPLICATIONS =
        "[Catalina].[localhost].handlers = 2localhost.org.apache.juli.AsyncFileHandler";
    private static final String CONSOLE = ", org.apache.tomee.jul.formatter.AsyncConsoleHandler";

    /** What TomEE warns of at each deployment, and of a web.xml of Jakarta EE 10. */
    private static final String LEVELS = """

        org.apache.batchee.container.services.ServicesManager.level = SEVERE
        org.apache.tomcat.util.descriptor.web.WebXml.level = SEVERE
        """;

    private final Path home;
    private final Path base;
    private final TomcatManager manager;

    TomEEServer(Path home, Path base, int port, Consumer<String> echo) {
        super(port, echo);
        this.home = home.toAbsolutePath();
        this.base = base.toAbsolutePath();
        this.manager = new TomcatManager(getUrl());

        try {
            make();
        }
        catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void make() throws IOException {
        Directories.delete(base);
        Directories.copy(home.resolve("conf"), base.resolve("conf"));
        Directories.copy(home.resolve("webapps/manager"), base.resolve("webapps/manager"));
        Files.createDirectories(base.resolve("temp"));
        Files.writeString(base.resolve("conf/tomcat-users.xml"), USERS);
        Path file = base.resolve("conf/server.xml");
        Files.writeString(file, Files.readString(file)
            .replace("port=\"8080\"", "address=\"127.0.0.1\" port=\"" + getPort() + "\"")
            .replace("port=\"8005\"", "port=\"-1\""));
        Path logging = base.resolve("conf/logging.properties");
        Files.writeString(logging, Files.readString(logging).replace(APPLICATIONS, APPLICATIONS + CONSOLE) + LEVELS);
    }

    @Override
    Process launch() throws IOException {
        var command = new ArrayList<String>();
        command.add(Jvm.java());
        command.addAll(List.of(
            "--add-opens=java.base/java.lang=ALL-UNNAMED",
            "--add-opens=java.base/java.io=ALL-UNNAMED",
            "--add-opens=java.base/java.net=ALL-UNNAMED",
            "--add-opens=java.base/java.util=ALL-UNNAMED",
            "--add-opens=java.base/java.util.concurrent=ALL-UNNAMED",
            "--add-opens=java.rmi/sun.rmi.transport=ALL-UNNAMED",
            "-Xmx512m",
            "-javaagent:" + home.resolve("lib/openejb-javaagent.jar"),
            "-Dcatalina.home=" + home, "-Dcatalina.base=" + base, "-Djava.io.tmpdir=" + base.resolve("temp"),
            "-Djava.util.logging.config.file=" + base.resolve("conf/logging.properties"),
            "-Djava.util.logging.manager=org.apache.juli.ClassLoaderLogManager"));
        command.addAll(getOptions());
        command.addAll(List.of("-cp", home.resolve("bin/bootstrap.jar") + java.io.File.pathSeparator
            + home.resolve("bin/tomcat-juli.jar"), "org.apache.catalina.startup.Bootstrap", "start"));
        return launch(command, base);
    }

    @Override
    void awaitStarted(long mark) {
        getLog().await("Server startup in", mark, START_TIMEOUT);
    }

    @Override
    void install(Path archive, String name) {
        long mark = getLog().mark();
        String answer = manager.deploy(archive, contextPath(name));

        if (!answer.startsWith("OK")) {
            String log = String.join("\n", getLog().since(mark));
            manager.undeploy(contextPath(name));
            throw new DeploymentFailedException(name, answer + "\n" + log);
        }
    }

    @Override
    void remove(String name) {
        manager.undeploy(contextPath(name));
    }

    private static String contextPath(String name) {
        return name.equals("ROOT.war") ? "/" : "/" + baseName(name);
    }
}
