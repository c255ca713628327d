package dev.tandem.event;

import java.util.ArrayList;
import java.util.List;

import dev.tandem.ModelEvent;

/** Writes down what a listener is told. */
final class CaseListener implements EventNodeListener {

    private final List<String> told = new ArrayList<>();
    private final List<String> subscribed = new ArrayList<>();
    private boolean refusing;

    List<String> told() {
        return told;
    }

    List<String> subscribed() {
        return subscribed;
    }

    void refuse() {
        refusing = true;
    }

    @Override
    public void beforeChange(PropertyNode<?> property, Object newValue) {
        if (refusing) {
            throw new IllegalArgumentException("cannot be sent: " + newValue);
        }
        told.add("before " + property + " " + CaseText.of(newValue));
    }

    @Override
    public void changed(PropertyNode<?> property, Object oldValue, Object newValue) {
        told.add("changed " + property + " " + CaseText.of(oldValue) + "→" + CaseText.of(newValue));
    }

    @Override
    public void emitted(EventNode node, ModelEvent event) {
        told.add("emitted " + CaseText.of(event));
    }

    @Override
    public void subscribed(EventNode node, String type) {
        subscribed.add("+" + node + "." + type);
    }

    @Override
    public void unsubscribed(EventNode node, String type) {
        subscribed.add("-" + node + "." + type);
    }
}
