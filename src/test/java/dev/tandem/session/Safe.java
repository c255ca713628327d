package dev.tandem.session;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.Remote;
import jakarta.annotation.security.DeclareRoles;
import jakarta.annotation.security.DenyAll;
import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;

/** Methods for some roles, for everybody and for nobody. */
@DeclareRoles("auditor")
@RolesAllowed("clerk")
public class Safe extends Model {

    final List<String> log = new ArrayList<>();

    @Handler("knocked")
    @RolesAllowed({"manager", "owner"})
    void onKnocked() {
        log.add("knocked");
    }

    @Handler("knocked")
    void onKnockedToo() {
        log.add("clerk");
    }

    @Remote
    @RolesAllowed("manager")
    String open() {
        log.add("open");
        return "opened";
    }

    @Remote
    @PermitAll
    String look() {
        return "closed";
    }

    @Remote
    @DenyAll
    void blast() {
        log.add("blast");
    }

    @Remote
    String list() {
        return "gold";
    }

    public class JS extends Model.JS {
        public final Emitter<Void> knocked = emitter();
    }

    /** Overrides without saying anything, and saying more. */
    public static class Larger extends Safe {

        @Override
        String open() {
            return "opened widely";
        }

        @Override
        @RolesAllowed("owner")
        String list() {
            return super.list() + ", silver";
        }

        public class JS extends Safe.JS {
        }
    }
}
