package todo;

import java.util.Map;
import java.util.Set;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.security.enterprise.authentication.mechanism.http.BasicAuthenticationMechanismDefinition;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;

/** Who may sign in. A real application asks a database or a directory. */
@ApplicationScoped
@BasicAuthenticationMechanismDefinition(realmName = "To do")
public class Users implements IdentityStore {

    private static final Map<String, Set<String>> ROLES =
        Map.of("ada", Set.of("member", "manager"), "bob", Set.of("member"), "eve", Set.of());

    /** Found by its name and parameter, as {@link IdentityStore} says. Everybody's password is their name. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        String name = credential.getCaller();
        return ROLES.containsKey(name) && credential.compareTo(name, name)
            ? new CredentialValidationResult(name, ROLES.get(name)) : CredentialValidationResult.INVALID_RESULT;
    }
}
