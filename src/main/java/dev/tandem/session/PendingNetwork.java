package dev.tandem.session;

import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.NavigableSet;
import java.util.TreeSet;

import dev.tandem.session.PendingSessions.Place;

/**
 * The places that one network has of {@link PendingSessions}, so that who has to give one is found without asking all.
 * Used under its lock.
 */
final class PendingNetwork {

    private static final Comparator<Place> OLDEST_FIRST = Comparator.comparingLong(Place::getNumber);

    private final NavigableSet<Place> places = newSet();
    private final NavigableSet<Place> ofSeveral = newSet();
    private final Map<String, NavigableSet<Place>> byBrowser = new HashMap<>();

    private static NavigableSet<Place> newSet() {
        return new TreeSet<>(OLDEST_FIRST);
    }

    void add(Place place) {
        places.add(place);
        NavigableSet<Place> own = byBrowser.computeIfAbsent(place.getBrowser(), browser -> newSet());
        own.add(place);
        if (own.size() == 2) {
            ofSeveral.add(own.first());
        }
        if (own.size() > 1) {
            ofSeveral.add(place);
        }
    }

    /** Returns whether it was there. */
    boolean remove(Place place) {
        if (places.ceiling(place) != place) {
            return false;
        }
        places.remove(place);
        ofSeveral.remove(place);
        NavigableSet<Place> own = byBrowser.get(place.getBrowser());
        own.remove(place);
        if (own.size() == 1) {
            ofSeveral.remove(own.first());
        }
        if (own.isEmpty()) {
            byBrowser.remove(place.getBrowser());
        }
        return true;
    }

    int size() {
        return places.size();
    }

    /** Returns the one that was taken first; there must be one. */
    Place oldest() {
        return places.first();
    }

    /** Returns the last of those that have a session; {@code null} when none has. */
    Place newest() {
        return firstMade(places.descendingSet());
    }

    /**
     * Returns the oldest of a browser that has several.
     *
     * @param comer a browser that is going to have one more; {@code null} when it is not of this network
     * @return {@code null} when there is none, or all of them are only being made
     */
    Place oldestOfSeveral(String comer) {
        Place several = firstMade(ofSeveral);
        Place own = firstMade(byBrowser.getOrDefault(comer, Collections.emptyNavigableSet()));
        return own == null || several != null && several.getNumber() < own.getNumber() ? several : own;
    }

    /** Few are only being made: as many as pages are at this moment. */
    private static Place firstMade(NavigableSet<Place> places) {
        for (Place place : places) {
            if (place.getSession() != null) {
                return place;
            }
        }
        return null;
    }
}
