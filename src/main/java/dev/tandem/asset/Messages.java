package dev.tandem.asset;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;

/** What this package has to say to its users. */
final class Messages {

    private static final String GENERATED = "it is written when the class is compiled: name dev.tandem:tandem with the "
        + "classifier 'processor' in the compiler plugin's <annotationProcessorPaths> (Gradle: annotationProcessor), "
        + "then build again";

    private Messages() {
    }

    static IllegalArgumentException noModule(String name) {
        return new IllegalArgumentException("TANDEM-0130: there is no module " + name + " on the class path; "
            + GENERATED);
    }

    static UncheckedIOException cannotRead(String resource, IOException cause) {
        return new UncheckedIOException("TANDEM-0131: " + resource + " on the class path cannot be read", cause);
    }

    static IllegalArgumentException circle(List<String> names) {
        return new IllegalArgumentException("TANDEM-0132: files of the class path import each other "
            + "in a circle: " + String.join(" → ", names) + "; move what they share to a file of its own");
    }

    static IllegalArgumentException badAssetName(String name) {
        return new IllegalArgumentException("TANDEM-0139: '" + name
            + "' is no name for an asset; it needs an extension, such as .js or .css");
    }

    // Assets ---------------------------------------------------------------------------------------------------------

    static IllegalArgumentException assetMissing(String location) {
        return new IllegalArgumentException("TANDEM-0270: there is no file " + location
            + " on the class path; check the "
            + "path in @UseAsset, and that its jar is in the application");
    }

    static IllegalArgumentException otherContent(String location, String integrity) {
        return new IllegalArgumentException("TANDEM-0271: the content of " + location
            + " is not what its integrity says, "
            + integrity + "; check the file, then correct the hash");
    }

    static IllegalArgumentException declaredOtherwise(String path, String module) {
        return new IllegalArgumentException("TANDEM-0272: @UseAsset in " + module + " says of " + path
            + " something else than in another class; write both the same");
    }

    static IllegalArgumentException assetTwice(String name) {
        return new IllegalArgumentException("TANDEM-0273: there is an asset '" + name
            + "' already; give one of them another name");
    }

    static IllegalStateException cannotFetch(String url, IOException cause) {
        return new IllegalStateException("TANDEM-0274: " + url + " cannot be fetched (" + cause.getMessage()
            + "); check the address, and that this server may reach it", cause);
    }

    static String referenceMissing(String from, String reference) {
        return "TANDEM-0275: the style sheet " + from + " refers to " + reference
            + ", which is not on the class path; correct the url(…), or add the file";
    }

    static IllegalArgumentException importMissing(String from, String specifier) {
        return new IllegalArgumentException("TANDEM-0276: the module " + from + " imports " + specifier
            + ", which is not on the class path; add the file, or use a build in one file");
    }

    static IllegalArgumentException noAsset(String name) {
        return new IllegalArgumentException("TANDEM-0277: there is no asset '" + name
            + "'; add it first, or give its source");
    }

    static IllegalArgumentException noRemoteAsset(String url) {
        return new IllegalArgumentException("TANDEM-0278: '" + url
            + "' is no remote asset; give an address that begins with "
            + "http:// or https://, or a name and the text");
    }

    static IllegalArgumentException addressWithSource(String name) {
        return new IllegalArgumentException("TANDEM-0279: '" + name
            + "' is an address, and so cannot name a source besides; "
            + "give the address alone, or another name");
    }

    static IllegalStateException noText(String name) {
        return new IllegalStateException("TANDEM-0280: what should supply the text of asset '" + name
            + "' has returned none");
    }

    // Data -----------------------------------------------------------------------------------------------------------

    static IllegalArgumentException badDataName(String name) {
        return new IllegalArgumentException("TANDEM-0281: '" + name
            + "' cannot be the name of data; use a path of at most "
            + "200 characters, without \\, ;, %, ?, #, : and control characters");
    }

    static IllegalArgumentException dataTwice(String name) {
        return new IllegalArgumentException("TANDEM-0282: there is shared data named '" + name
            + "' already; remove it first, or choose another name");
    }

    static UncheckedIOException cannotReadData(String name, IOException cause) {
        return new UncheckedIOException("TANDEM-0283: shared data '" + name + "' cannot be read: "
            + cause.getMessage(), cause);
    }

    static IllegalArgumentException remoteData(String name) {
        return new IllegalArgumentException("TANDEM-0284: shared data '" + name
            + "' cannot be at a remote address; fetch it "
            + "first, or let the browser load it from there");
    }

    // Export ---------------------------------------------------------------------------------------------------------

    static IllegalArgumentException badLink(int link) {
        return new IllegalArgumentException("TANDEM-0285: " + link
            + " is no way to link; 0 embeds all, 1 all but remote "
            + "assets, 2 links to copies, 3 links, to remote assets where they are");
    }

    static IllegalArgumentException noFolder(Path folder) {
        return new IllegalArgumentException("TANDEM-0286: neither " + folder
            + " nor the directory around it exists; make "
            + "that one first");
    }
}
