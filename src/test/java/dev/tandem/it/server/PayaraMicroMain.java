package dev.tandem.it.server;

import java.io.BufferedReader;
import java.io.File;
import java.io.InputStreamReader;

/**
 * Runs in the process of a Payara Micro, which has no management interface of its own, and takes commands from the standard
 * input: {@code deploy NAME CONTEXT FILE} and {@code undeploy NAME}. Ends with the input.
 */
public final class PayaraMicroMain {

    private PayaraMicroMain() {
    }

    /** @param args the port */
    public static void main(String... args) throws Exception {
        // Compiled without Payara's jar.
        Class<?> micro = Class.forName("fish.payara.micro.PayaraMicro");
        Object boot = micro.getMethod("getInstance").invoke(null);
        micro.getMethod("setHttpPort", int.class).invoke(boot, Integer.parseInt(args[0]));
        micro.getMethod("setNoCluster", boolean.class).invoke(boot, true);
        Object runtime = micro.getMethod("bootStrap").invoke(boot);
        Class<?> type = Class.forName("fish.payara.micro.PayaraMicroRuntime");
        System.out.println("Payara Micro takes commands");
        var commands = new BufferedReader(new InputStreamReader(System.in));

        for (String line = commands.readLine(); line != null; line = commands.readLine()) {
            String[] words = line.split(" ", 4);
            Object done = words[0].equals("deploy")
                ? type.getMethod("deploy", String.class, String.class, File.class)
                    .invoke(runtime, words[1], words[2], new File(words[3]))
                : type.getMethod("undeploy", String.class).invoke(runtime, words[1]);
            System.out.println("Payara Micro answers " + !Boolean.FALSE.equals(done));
        }

        System.exit(0);
    }
}
