package dev.tandem.it.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;
import java.util.Collection;

/**
 * Runs in the process of a Payara Micro, which has no management interface of its own, and takes commands from the
 * standard input: {@code deploy NAME CONTEXT FILE} and {@code undeploy NAME}. Ends with the input.
 */
public final class PayaraMicroMain {

    private PayaraMicroMain() {
    }

    /** @param args the port, the file that configures the log */
    public static void main(String... args) throws Exception {
        // Compiled without Payara's jar.
        Class<?> micro = Class.forName("fish.payara.micro.PayaraMicro");
        Object boot = micro.getMethod("getInstance").invoke(null);
        micro.getMethod("setHttpPort", int.class).invoke(boot, Integer.parseInt(args[0]));
        micro.getMethod("setNoCluster", boolean.class).invoke(boot, true);
        micro.getMethod("setLogPropertiesFile", File.class).invoke(boot, new File(args[1]));
        Object runtime = micro.getMethod("bootStrap").invoke(boot);
        System.out.println("Payara Micro takes commands");
        var commands = new BufferedReader(new InputStreamReader(System.in));

        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            System.out.println("Payara Micro answers " + run(runtime, line.split(" ", 4)));
        }

        System.exit(0);
    }

    /** Tells whether the application is there now. */
    private static boolean run(Object runtime, String... command) throws ReflectiveOperationException {
        Class<?> type = Class.forName("fish.payara.micro.PayaraMicroRuntime");

        if (command[0].equals("deploy")) {
            type.getMethod("deploy", String.class, String.class, File.class)
                .invoke(runtime, command[1], command[2], new File(command[3]));
        }
        else {
            type.getMethod("undeploy", String.class).invoke(runtime, command[1]);
        }

        // What it returns is true for an application, too, whose listeners have failed.
        return ((Collection<?>) type.getMethod("getDeployedApplicationNames").invoke(runtime)).contains(command[1]);
    }
}
