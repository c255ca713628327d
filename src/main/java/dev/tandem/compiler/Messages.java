package dev.tandem.compiler;

import javax.lang.model.element.TypeElement;

/** What a build is told. */
final class Messages {

    private Messages() {
    }

    static String notJavac() {
        return "TANDEM-0390: Tandem compiles models with javac, and this is another compiler (Eclipse's?), so their "
            + "browser sides are not written; let Maven or Gradle build the project, and turn annotation processing "
            + "off in the IDE";
    }

    static String cannotWrite(TypeElement type, Exception cause) {
        return "TANDEM-0391: cannot write the module of " + type.getQualifiedName() + " (" + cause
            + "); check the output folder";
    }

    static String cannotWriteIndex(Exception cause) {
        return "TANDEM-0392: cannot write META-INF/tandem/index (" + cause + "); check the output folder";
    }
}
