package io.ktravel.launcher;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Every port of a stage, at a fixed distance from the base port.
 *
 * @param base the one that users open, 1024 to 65,000
 */
public record Ports(int base) {
    public Ports {
        if (base < 1024 || base > 65_000) {
            throw new CannotStart("-Dktravel.port=" + base + " is not usable: choose a port from 1024 to 65000.");
        }
    }

    public int server(Context context) {
        return base + context.offset();
    }

    /** @param number of the context's server, from 2: further ones are for tests with replicas */
    int replica(Context context, int number) {
        return base + 10 + 10 * number + context.offset();
    }

    /** The one server of topology all. */
    public int all() {
        return base + 1;
    }

    public int kafka() {
        return base + 10;
    }

    int kafkaController() {
        return base + 11;
    }

    public int google() {
        return base + 20;
    }

    public int naver() {
        return base + 21;
    }

    public int toss() {
        return base + 22;
    }

    /** Refuses to start when another program listens on one of the ports. */
    void requireFree(Settings settings) {
        wanted(settings).forEach(Ports::requireFree);
    }

    private Map<String, Integer> wanted(Settings settings) {
        Map<String, Integer> wanted = new LinkedHashMap<>();
        wanted.put("the web address", base);
        if (settings.topology() == Topology.SERVERS) {
            settings.contexts().forEach(context -> wanted.put("the " + context.name() + " server", server(context)));
        } else {
            wanted.put("the server", all());
        }
        wanted.put("Kafka", kafka());
        wanted.put("Kafka's controller", kafkaController());
        wanted.put("the Google stand-in", google());
        wanted.put("the Naver stand-in", naver());
        wanted.put("the payment sandbox", toss());
        return wanted;
    }

    static void requireFree(String user, int port) {
        try (ServerSocket free = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            free.setReuseAddress(true);
        } catch (IOException taken) {
            throw new CannotStart(
                    "Port " + port + " (for " + user + ") is taken: stop the program that uses it, or move everything"
                            + " with -Dktravel.port=<another port>.",
                    taken);
        }
    }
}
