package dev.tandem.it.admin;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Who may sign in. Everybody's password is their name. */
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "Boilers")
public class Staff implements IdentityStore {

    private static final Map<String, Set<String>> ROLES = Map.of("ada", Set.of("member", "tandem-admin"),
        "bob", Set.of("member"), "olga", Set.of("operator"));

    /** Found by its name and parameter, as {@link IdentityStore} says. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String name = credential.getCaller();
        return ROLES.containsKey(name) && credential.compareTo(name, name)
            ? new CredentialValidationResult(name, ROLES.get(name)) : CredentialValidationResult.INVALID_RESULT;
    }
}
