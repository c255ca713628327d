package dev.tandem.showcase;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;

import dev.tandem.room.InRoom;
import dev.tandem.room.Room;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.inject.Inject;

/** A weather station that makes up its wind; all visitors see the same. */
@Singleton
@Startup
public class WindStation {

    private final Deque<Gust> gusts = new ArrayDeque<>();
    /** GlassFish's class loaders find no other generator. */
    private final RandomGenerator random = new Random();
    private double mean = 8;
    private double direction = 240;

    @Inject @InRoom("gusts") Room<Gust> gustRoom;
    @Inject @InRoom("direction") Room<Double> directionRoom;

    /** A station has been there before its visitors. */
    @PostConstruct
    void start() {
        double now = System.currentTimeMillis() / 1000;
        for (int i = Wind.SHOWN; i > 0; i--) {
            gusts.addLast(measure(now - i));
        }
    }

    /** Returns the last two minutes, the newest last. */
    public List<Gust> getGusts() {
        return List.copyOf(gusts);
    }

    /** Returns where the wind comes from, in degrees. */
    public double getDirection() {
        return direction;
    }

    /** Lets the wind come from there. */
    public void turnTo(double degrees) {
        direction = degrees;
        directionRoom.publish(degrees);
    }

    @Schedule(hour = "*", minute = "*", second = "*", persistent = false)
    void blow() {
        Gust gust = measure(System.currentTimeMillis() / 1000);
        gusts.removeFirst();
        gusts.addLast(gust);
        direction = (direction + random.nextDouble(-4, 4) + 360) % 360;
        gustRoom.publish(gust);
        directionRoom.publish(direction);
    }

    private Gust measure(double time) {
        mean = Math.max(1, Math.min(20, mean + random.nextDouble(-0.6, 0.6)));
        return new Gust(time, mean, mean * random.nextDouble(1.1, 1.6));
    }
}
