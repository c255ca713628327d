package dev.tandem.showcase;

import static elemental2.dom.DomGlobal.document;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.App;
import dev.tandem.Handler;
import dev.tandem.Model;
import dev.tandem.ReadOnlyProperty;
import elemental2.dom.HTMLElement;
import jakarta.inject.Inject;

/** Draws what the {@link Gauge} reads. */
@App(value = "monitor", title = "Monitor", description = "The server's processors and memory, pushed by a timer.")
public class Monitor extends Model {

    static final int SHOWN = 60;

    public static class Both extends Model.Both {
        /** What was read before the page was opened. */
        public final ReadOnlyProperty<List<Reading>> history = readonly(List.of());
        public final ReadOnlyProperty<Reading> latest = readonly(new Reading(0, 0, 1));
    }
    public final Both both = both(Both.class);

    @Inject Gauge gauge;

    @Override
    protected void init() {
        List<Reading> readings = gauge.getReadings();
        set(both.history, readings.subList(0, readings.size() - 1));
        set(both.latest, readings.get(readings.size() - 1));
    }

    @Override
    protected void restored() {
        init();
    }

    void show(Reading reading) {
        set(both.latest, reading);
    }

    public class JS extends Model.JS {

        final List<Reading> readings = new ArrayList<>();
        Chart cpu;
        Chart memory;

        @Override
        public void init() {
            readings.addAll(both.history.get());
            cpu = new Chart("Processors");
            memory = new Chart("Memory");
            HTMLElement main = Html.element("main", "monitor");
            main.append(cpu.element, memory.element);
            document.body.append(Page.header("Monitor", "The server's last minute."), main);
        }

        @Handler("latest")
        void draw() {
            Reading latest = both.latest.get();
            readings.add(latest);
            if (readings.size() > SHOWN) {
                readings.remove(0);
            }
            cpu.draw(readings.stream().map(r -> r.cpu()).toList(), 100);
            cpu.say(Math.round(latest.cpu()) + " %");
            memory.draw(readings.stream().map(r -> r.memory()).toList(), latest.maxMemory());
            memory.say(Math.round(latest.memory()) + " of " + Math.round(latest.maxMemory()) + " MB");
        }
    }
}
