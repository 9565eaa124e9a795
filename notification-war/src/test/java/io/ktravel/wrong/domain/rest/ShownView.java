package io.ktravel.wrong.domain.rest;

/** What a domain class must not know. */
public record ShownView(String id) {}
