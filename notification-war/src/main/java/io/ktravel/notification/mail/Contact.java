package io.ktravel.notification.mail;

import org.jspecify.annotations.Nullable;

/** Where to write to a member at this moment; without an address when the provider told none. */
record Contact(@Nullable String email, @Nullable String locale) {}
