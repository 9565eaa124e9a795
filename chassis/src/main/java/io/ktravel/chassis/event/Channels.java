package io.ktravel.chassis.event;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The incoming channels that have ended. A channel never comes back by itself; only a restart heals it. */
@ApplicationScoped
public class Channels {
    private static final Logger LOG = Logger.getLogger(Channels.class.getName());

    private final Set<String> dead = ConcurrentHashMap.newKeySet();

    void died(String channel, Throwable why) {
        LOG.log(Level.SEVERE, why, () -> "Channel " + channel + " has ended");
        dead.add(channel);
    }

    Set<String> dead() {
        return dead;
    }
}
