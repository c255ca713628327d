package dev.tandem.it.deployment;

import java.nio.charset.StandardCharsets;
import java.util.stream.Collectors;

import dev.tandem.App;
import dev.tandem.AppInfo;
import dev.tandem.Apps;
import dev.tandem.Model;
import dev.tandem.Property;
import dev.tandem.Remote;
import dev.tandem.Session;
import dev.tandem.Sessions;
import dev.tandem.asset.AssetStore;
import jakarta.inject.Inject;

/** Tells which application it belongs to. */
@App("branch")
public class Branch extends Model {

    public static class Both extends Model.Both {
        public final Property<String> application = prop("");
        public final Property<String> data = prop("");
    }
    public final Both both = both(Both.class);

    @Inject
    Apps apps;

    @Inject
    AssetStore assets;

    @Inject
    Sessions sessions;

    @Inject
    Session session;

    public Part part;

    @Override
    protected void init() {
        part = create(Part.class);
        both.data.set(getSession().getData().add("hello.txt", "hello".getBytes(StandardCharsets.UTF_8)));
        both.application.set(assets.getContextPath() + " " + apps.getApps().stream().map(AppInfo::name).sorted()
            .collect(Collectors.joining("+")) + " " + sessions.getSessions().contains(getSession()));
    }

    @Remote
    String path() {
        return session.getAppName() + sessions.getSessions().size();
    }
}
