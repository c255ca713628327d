package dev.tandem.it.identity;

import java.security.Principal;
import java.util.concurrent.CompletionStage;

import dev.tandem.App;
import dev.tandem.Model;
import dev.tandem.Remote;
import dev.tandem.Upload;
import dev.tandem.UploadHandler;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.security.enterprise.SecurityContext;

/** Does what others ask for roles, and tells who it is. */
@App("office")
public class Office extends Model {

    @Inject
    private Vault vault;

    @Inject
    private SecurityContext security;

    @Inject
    private Instance<Principal> principal;

    @Inject
    private Shop shop;

    @Override
    protected void init() {
        shop.add();
        // The thread that the page's request has made for this serves others afterwards.
        getSession().execute(() -> vault.getCaller());
    }

    @Remote
    String open() {
        return vault.open();
    }

    @Remote
    String who() {
        Principal caller = security.getCallerPrincipal();
        return vault.getCaller().toLowerCase() + ", " + (caller == null ? "anonymous" : caller.getName()) + ", "
            + principal.get().getName().toLowerCase();
    }

    @Remote
    boolean knows(String role) {
        return security.isCallerInRole(role);
    }

    @Remote
    boolean has(String role) {
        return getSession().isUserInRole(role);
    }

    @Remote
    int add() {
        return shop.add();
    }

    @UploadHandler("paper")
    CompletionStage<String> read(Upload upload) {
        return upload.read(in -> new String(in.readAllBytes()) + " " + vault.open());
    }
}
