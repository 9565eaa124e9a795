package io.ktravel.wrong.access;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;

/** Says nothing about who may call it. */
@Path("open")
public class OpenResource {
    @GET
    public String read() {
        return "";
    }
}
