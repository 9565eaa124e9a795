package io.ktravel.launcher.ingress;

/** Where a request goes. */
sealed interface Target {
    /**
     * To the server of a context.
     *
     * @param path there; the query stays as it is
     */
    record Server(String context, String path) implements Target {}

    /** The health of all servers together. */
    record Health(String path) implements Target {}

    /** Nothing that this address shows. */
    record Nowhere() implements Target {}
}
