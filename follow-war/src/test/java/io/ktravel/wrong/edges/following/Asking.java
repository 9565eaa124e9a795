package io.ktravel.wrong.edges.following;

import org.eclipse.microprofile.rest.client.inject.RestClient;

/** Calls another context where relations are kept. */
public class Asking {
    @RestClient
    Runnable other;
}
