package io.ktravel.member.topup.rest;

import jakarta.validation.constraints.NotNull;

/** @param packId one of the token packs */
public record TopUpRequest(@NotNull String packId) {}
