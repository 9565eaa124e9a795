package io.ktravel.member.wrong.one.rest;

import io.ktravel.member.wrong.two.WrongService;
import jakarta.persistence.EntityManager;
import jakarta.ws.rs.GET;
import org.eclipse.microprofile.reactive.messaging.Message;

/** Without an access rule, with the database in its hands, and receiving events. */
public class WrongResource {
    EntityManager em;
    WrongService service;

    @GET
    public String get(Message<String> message) {
        return message.getPayload();
    }
}
