package io.ktravel.launcher;

import java.util.Locale;

/** How the contexts are spread over servers. */
public enum Topology {
    /** Every WAR in one Liberty, behind the ingress. */
    ALL,
    /** One Liberty for each WAR, behind the ingress: what production does. */
    SERVERS;

    static Topology of(String text) {
        try {
            return valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException unknown) {
            throw new CannotStart(
                    "-Dktravel.topology=" + text
                            + " is not known: use all (one server) or servers (one for each context).",
                    unknown);
        }
    }

    @Override
    public String toString() {
        return name().toLowerCase(Locale.ROOT);
    }
}
