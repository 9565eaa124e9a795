package io.ktravel.member.wrong.two;

import io.ktravel.member.wrong.one.rest.WrongResource;

/** Knows HTTP, and closes a cycle. */
public class WrongService {
    WrongResource resource;
}
