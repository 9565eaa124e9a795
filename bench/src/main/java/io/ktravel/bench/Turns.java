package io.ktravel.bench;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Two sides by turns: while one is warmed or measured, the other one rests, and what it costs meanwhile is told. */
final class Turns {
    private final Effort effort;
    private final List<String> warmths = new ArrayList<>();
    private final List<String> table = new ArrayList<>(List.of(
            "| | | a second | p50 · p95 · p99 ms | errors | CPU ms each | rest after s | MB |",
            "|---|---|---|---|---|---|---|---|"));
    private final List<String> ratios =
            new ArrayList<>(List.of("| ours / peer | a second | in each round | p99 |", "|---|---|---|---|"));

    Turns(Effort effort) {
        this.effort = effort;
    }

    /** The first of all takes the longest to get warm, see {@link WarmUp#shorter}. */
    void compare(String what, Side ours, Side peer) throws IOException, InterruptedException {
        WarmUp warming = warmths.isEmpty() ? effort.warmUp() : effort.warmUp().shorter();
        warm(what, warming, ours, peer);
        warm(what, warming, peer, ours);
        for (int connections : effort.connections()) {
            Side we = ours.doing(ours.wrk());
            Side they = peer.doing(peer.wrk());
            Idleness whileOurs = new Idleness();
            Idleness whilePeers = new Idleness();
            for (int round = 0; round < effort.rounds(); round++) {
                whileOurs.add(they, () -> we.measure(connections, effort.seconds()));
                whilePeers.add(we, () -> they.measure(connections, effort.seconds()));
            }
            tell(what, connections, we, they);
            say(String.format(
                    Locale.ROOT,
                    "- Of a core, %s, %d connection(s): the peer took %.3f while ours was measured, ours %.3f while the peer was",
                    what,
                    connections,
                    whileOurs.cores(),
                    whilePeers.cores()));
        }
    }

    private void warm(String what, WarmUp warming, Side side, Side other) throws IOException, InterruptedException {
        other.rest();
        Idleness idle = new Idleness();
        WarmUp.Climb[] climb = new WarmUp.Climb[1];
        idle.add(other, () -> climb[0] = warming.until(side::perSecond));
        side.rest();
        say(String.format(
                Locale.ROOT,
                "- Warm-up, %s, %s: %s; the other side took %.3f of a core",
                what,
                side.name(),
                climb[0],
                idle.cores()));
    }

    void say(String line) {
        warmths.add(line);
        System.out.println(line);
    }

    private void tell(String what, int connections, Side we, Side they) {
        table.add(we.row(what, connections));
        table.add(they.row(what, connections));
        ratios.add(ratio(what, connections, we, they));
        System.out.println(table.get(table.size() - 2) + "\n" + table.get(table.size() - 1));
    }

    private String ratio(String what, int connections, Side we, Side they) {
        List<String> each = new ArrayList<>();
        for (int round = 0; round < effort.rounds(); round++) {
            each.add(String.format(
                    Locale.ROOT,
                    "%.2f",
                    we.rounds().get(round).round().perSecond()
                            / they.rounds().get(round).round().perSecond()));
        }
        return String.format(
                Locale.ROOT,
                "| %s, %d connection(s) | %.2f | %s | %.2f |",
                what,
                connections,
                we.median(one -> one.round().perSecond())
                        / they.median(one -> one.round().perSecond()),
                String.join(" ", each),
                we.median(one -> one.round().p99())
                        / they.median(one -> one.round().p99()));
    }

    /** What was told while it went on, and then both tables. */
    List<String> report() {
        List<String> lines = new ArrayList<>(warmths);
        lines.add("");
        lines.addAll(table);
        lines.add("");
        lines.addAll(ratios);
        return lines;
    }

    /** What a side costs while it is the other's turn. */
    private static final class Idleness {
        private double cpuSeconds;
        private double seconds;

        @FunctionalInterface
        private interface Turn {
            void run() throws IOException, InterruptedException;
        }

        void add(Side idle, Turn turn) throws IOException, InterruptedException {
            double cpu = idle.cpu();
            long begin = System.nanoTime();
            turn.run();
            cpuSeconds += idle.cpu() - cpu;
            seconds += (System.nanoTime() - begin) / 1e9;
        }

        double cores() {
            return cpuSeconds / seconds;
        }
    }
}
