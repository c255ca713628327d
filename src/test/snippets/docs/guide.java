package snippets;

import java.util.List;

import dev.tandem.Emitter;
import dev.tandem.Handler;
import dev.tandem.ListProperty;
import dev.tandem.Model;
import dev.tandem.ModelEvent;
import dev.tandem.Property;
import dev.tandem.ReadOnlyProperty;
import dev.tandem.Remote;
import dev.tandem.RemoteException;
import elemental2.dom.HTMLElement;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.validation.constraints.Size;

class Declared extends Model {
    public static class Both extends Model.Both {
        //// 2
    }
    public final Both both = both(Both.class);
}

class Refusing extends Model {
    public class JS extends Model.JS {
        HTMLElement problem;

        //// 3
    }
}

class Votes extends Model {
    static class Ballot {
        void vote(String text, int times) {
        }
    }

    static class Option extends Model {
        public static class Both extends Model.Both {
            public final ReadOnlyProperty<Integer> votes = readonly(0);
        }
        public final Both both = both(Both.class);
    }

    public static class Both extends Model.Both {
        public final Property<String> text = prop("");
        public final Property<Integer> votes = prop(0);
        public final ReadOnlyProperty<Integer> total = readonly(0);
        public final ReadOnlyProperty<List<Option>> choices = readonly(List.of());
        public final Emitter<Void> chosen = emitter();
    }
    public final Both both = both(Both.class);

    private Ballot ballot;

    //// 4
}

class Calling extends Model {
    interface Tasks {
        int add(String title);
    }

    private Tasks tasks;

    //// 5
}

class Asking extends Model {
    interface Reports {
        String make();
    }

    public static class Both extends Model.Both {
        public final ReadOnlyProperty<String> report = readonly("");
        public final Emitter<Void> asked = emitter();
    }
    public final Both both = both(Both.class);

    private Reports reports;

    //// 7
}
